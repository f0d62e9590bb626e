using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Sitrep.Extraction;

namespace Sitrep.Tests.Extraction;

/// <summary>Real pages, changed at random: nothing is thrown, and a byte costs no more than it may. Skipped where the corpus is not beside the repository.</summary>
public sealed class RealPagesTests
{
    private const int Pages = 40;
    private const int RoundsAPage = 3;

    /// <summary>Generous for a busy machine; a step that is quadratic in the page takes far more.</summary>
    private static readonly TimeSpan MostForAByte = TimeSpan.FromMicroseconds(20), MostForAPage = TimeSpan.FromSeconds(1);

    private const int Tries = 4;

    private static string[] Files([CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared", "data", "articles", "html");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal)] : [];
    }

    [Fact]
    public void Mutated_real_pages_throw_nothing_and_take_bounded_time_a_byte()
    {
        var files = Files();
        Assert.SkipWhen(files.Length == 0, "the corpus of articles is not beside the repository");
        var random = new Random(20271125);
        var extractor = new ArticleExtractor();
        extractor.Extract(new Page(Extracting.Address, PageFormat.Html, Read(files[0])));
        for (var i = 0; i < Pages; i++)
        {
            var bytes = Read(files[i * files.Length / Pages]);
            for (var round = 0; round < RoundsAPage; round++)
            {
                var mutated = Mutated(bytes, random);
                var page = new Page(Extracting.Address, PageFormat.Html, mutated);
                var bound = MostForAPage + (MostForAByte * mutated.Length);
                var taken = TimeSpan.MaxValue;
                // A neighbour on the machine may have had the processor: what counts is the fastest of a few tries.
                for (var attempt = 0; attempt < Tries && taken >= bound; attempt++)
                {
                    var clock = Stopwatch.StartNew();
                    extractor.Extract(page).CheckBlocks();
                    taken = clock.Elapsed;
                }
                Assert.True(taken < bound, $"{Path.GetFileName(files[i * files.Length / Pages])}, {mutated.Length} bytes, took {taken}");
            }
        }
    }

    private static byte[] Read(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Pieces cut out, doubled and swapped, single bytes changed: what a broken download or template does.</summary>
    private static byte[] Mutated(byte[] page, Random random)
    {
        var bytes = new List<byte>(page);
        for (var change = random.Next(1, 20); change > 0 && bytes.Count > 100; change--)
        {
            var at = random.Next(bytes.Count - 60);
            switch (random.Next(4))
            {
                case 0: bytes.RemoveRange(at, random.Next(1, Math.Min(4000, bytes.Count - at))); break;
                case 1: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - 50), 50)); break;
                case 2: bytes[at] = (byte)random.Next(256); break;
                default: bytes.InsertRange(at, "</div><p><table></p>\""u8.ToArray()); break;
            }
        }
        return [.. bytes];
    }
}
