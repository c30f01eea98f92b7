package dk.indsatskompas.decisions.log;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.keys.CannotDecrypt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What payloads of one rulebook are compressed against with Zstandard: bytes such as they hold, so that what they have in
 * common is kept once. {@code zstd -d -D} takes them as they are. Without a dictionary, the bytes are none.
 */
public final class PayloadDictionary {
    /** So long at most that Zstandard still searches all of it. */
    public static final int LONGEST = 250_000;

    public static final PayloadDictionary NONE = new PayloadDictionary(ImmutableBytes.of(""));

    /** A quarter less than the third level makes, and half a tenth of a millisecond more. */
    private static final int LEVEL = 5;

    /** They are large, and not freed by themselves. */
    private static final Queue<ZstdCompressCtx> COMPRESSING = new ConcurrentLinkedQueue<>();

    private final String sha256;
    private final ZstdDictCompress compressing;
    private final ZstdDictDecompress decompressing;

    public PayloadDictionary(ImmutableBytes content) {
        this.sha256 = content.sha256();
        this.compressing = new ZstdDictCompress(content.toByteArray(), LEVEL);
        this.decompressing = new ZstdDictDecompress(content.toByteArray());
    }

    /** The hash of its bytes: what is compressed against it can only be read with it. */
    public String sha256() {
        return sha256;
    }

    ImmutableBytes compress(byte[] plain) {
        ZstdCompressCtx idle = COMPRESSING.poll();
        ZstdCompressCtx context = idle == null ? new ZstdCompressCtx().setChecksum(true) : idle;
        context.loadDict(compressing);
        ImmutableBytes compressed = ImmutableBytes.handedOver(context.compress(plain));
        COMPRESSING.add(context);
        return compressed;
    }

    byte[] decompress(byte[] compressed) throws CannotDecrypt {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return context.loadDict(decompressing)
                    .decompress(compressed, Math.toIntExact(Zstd.getFrameContentSize(compressed)));
        } catch (ZstdException | ArithmeticException | NegativeArraySizeException e) {
            throw new CannotDecrypt();
        }
    }
}
