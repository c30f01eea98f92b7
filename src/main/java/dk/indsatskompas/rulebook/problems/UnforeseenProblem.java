package dk.indsatskompas.rulebook.problems;

import java.util.concurrent.Callable;

/** What nobody foresaw when a folder was read or tried. It is a problem of that folder, and never of who asked. */
public final class UnforeseenProblem {
    private UnforeseenProblem() {}

    /**
     * Does it. What ends the whole program is let through, and so is {@link CheckStopped}.
     *
     * @throws BrokenRulebook also for whatever else is thrown: that is its cause, and nothing of it is in its problem
     */
    public static <T> T caught(Callable<T> work) throws BrokenRulebook {
        try {
            return work.call();
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
