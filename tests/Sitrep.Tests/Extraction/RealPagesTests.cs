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

    /// <summary>Generous for a busy machine: a quiet one takes about 0.06 microseconds a byte. A quadratic step takes hundreds.</summary>
    private static readonly TimeSpan MostForAByte = TimeSpan.FromMicroseconds(8);

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
        for (var i = 0; i < Pages; i++)
        {
            var bytes = Read(files[i * files.Length / Pages]);
            for (var round = 0; round < RoundsAPage; round++)
            {
                var mutated = Mutated(bytes, random);
                var clock = Stopwatch.StartNew();
                var article = extractor.Extract(new Page(Extracting.Address, PageFormat.Html, mutated));
                var bound = TimeSpan.FromMilliseconds(500) + (MostForAByte * mutated.Length);
                Assert.True(clock.Elapsed < bound, $"{Path.GetFileName(files[i * files.Length / Pages])}, {mutated.Length} bytes, took {clock.Elapsed}");
                article.CheckBlocks();
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
