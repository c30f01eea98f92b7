package dk.indsatskompas.rulebook.problems;

/** What nobody foresaw when a folder was read or tried. It is a problem of that folder, and never of who asked. */
public final class UnforeseenProblem {

    private UnforeseenProblem() {}

    /** Something done with a folder. */
    @FunctionalInterface
    public interface FolderWork<T> {
        T run() throws BrokenRulebook;
    }

    /**
     * Does it. What ends the whole program is let through, and so is {@link CheckStopped}.
     *
     * @throws BrokenRulebook also for whatever else is thrown: that is its cause, and nothing of it is in its problem
     */
    public static <T> T caught(FolderWork<T> work) throws BrokenRulebook {
        try {
            return work.run();
        } catch (BrokenRulebook | CheckStopped e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new BrokenRulebook(e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // What a library throws because it was interrupted says nothing of the folder.
            CheckStopped.ifInterrupted();
            throw new BrokenRulebook(e);
        }
    }
}
