using System.Diagnostics;
using System.Globalization;
using Sitrep.Extraction;
using Sitrep.Inputs;

namespace Sitrep.Tests.Inputs;

/// <summary>Mutated inputs: nothing throws, time and memory stay within bounds. SITREP_FUZZ_ROUNDS gives more rounds than the usual ones.</summary>
public sealed class InputFuzzTests
{
    private const int UsualRounds = 300;

    /// <summary>Bytes that reading may allocate: so much for any input, and so many times its size.</summary>
    private const long FreeBytes = 48 << 20;
    private const int BytesPerByte = 2000;

    private static readonly string[] Tokens =
    [
        "<", ">", "</", "<item>", "</item>", "<![CDATA[", "]]>", "&#x0;", "&amp;", "&x;", "<!DOCTYPE a [", "\0", "\r\n\r\n", "\n\n", "--outer", "--", "=\r\n", "=C3", "=?utf-8?b?", "?=", "\"", ";", ",", "{", "}", "[", "]",
        "Content-Length: 99999999999", "Content-Length: -1", "WARC/1.0\r\n", "WARC/", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked", "Content-Encoding: br", "ffffffffffff\r\n", "\u001F\u008B\u0008", "%PDF-", "boundary=", "\uFEFF", "\u0085",
        "1e309", "9999-99-99", "saved from url=(9)", "https://", "\\u", "\\ud800",
    ];

    public static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("SITREP_FUZZ_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : UsualRounds;

    public static TheoryData<string> Names => [.. SampleInputs.All().Keys];

    internal static byte[] Mutate(Random random, byte[] sound, byte[] other)
    {
        var bytes = sound.ToList();
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 80), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(at, System.Text.Encoding.Latin1.GetBytes(Tokens[random.Next(Tokens.Length)])); break;
                case 2: bytes[at] = (byte)random.Next(256); break;
                case 3: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 5 when random.Next(4) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 6 when other.Length > 0: bytes.InsertRange(at, other.AsSpan(random.Next(other.Length)).ToArray().Take(200)); break;
                default:
                    for (var i = at; i < at + length; i++) if (bytes[i] is >= (byte)'0' and <= (byte)'9') bytes[i] = (byte)('0' + random.Next(10));
                    break;
            }
        }
        return [.. bytes];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutated_inputs_throw_nothing_and_stay_within_time_and_memory(string name)
    {
        var samples = SampleInputs.All();
        var random = new Random(name.Sum(c => c) * 7919);
        var others = samples.Values.ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(random, samples[name], others[random.Next(others.Count)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            var entries = Reading.Read(bytes, name);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"round {round}: {clock.Elapsed}");
            Assert.True(allocated < FreeBytes + ((long)BytesPerByte * bytes.Length), $"round {round}: {allocated} bytes for {bytes.Length}");
            Assert.All(entries, entry => Assert.Single(new object?[] { entry.Page, entry.Link, entry.Document, entry.Fault }, part => part is not null));
            if (round % 10 == 0) foreach (var page in entries.Pages()) new ArticleExtractor().Extract(page);
        }
    }

    [Fact]
    public void Mutations_of_one_kind_under_the_name_of_another_throw_nothing()
    {
        var samples = SampleInputs.All();
        var random = new Random(20260502);
        var (names, contents) = (samples.Keys.ToList(), samples.Values.ToList());
        for (var round = 0; round < Rounds * 3; round++)
            Reading.Read(Mutate(random, contents[random.Next(contents.Count)], contents[random.Next(contents.Count)]), names[random.Next(names.Count)]);
    }
}
