using System.Diagnostics;
using System.Globalization;
using Sitrep.App.Storage;
using Sitrep.App.Tests.Web;
using Sitrep.App.Web;

namespace Sitrep.Benchmarks;

/// <summary>Serves a situation of 2,000 claims, 30 measures, 60 sources on 400 pages, and asks for its pages over the loopback interface.</summary>
internal static class SituationPages
{
    private const int Claims = 2000, Rounds = 40;

    public static async Task RunAsync()
    {
        using var store = Store.Open(":memory:", TimeProvider.System, create: true);
        LargeStory.Fill(store, Claims);
        await using var server = await WebServer.StartAsync(store, ServeSettings.Parse("http://127.0.0.1:0", [], out _)!, TimeProvider.System, Console.Error, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses[0]) };
        await AskAsync(client, "/"); // the first request of a process compiles
        foreach (var (name, address) in new[] { ("situation", "/situations/large"), ("measure", "/situations/large/measures/m1"), ("situation.json", "/situations/large.json"), ("home", "/") })
        {
            var times = new List<double>();
            var used = Environment.CpuUsage.TotalTime;
            var bytes = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var (first, length) = await AskAsync(client, address);
                times.Add(first);
                bytes = length;
            }
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-15} {bytes / 1000.0,7:0.0} kB  first byte: median {times[Rounds / 2],6:0.0} ms, slowest of twenty {times[Rounds * 19 / 20],6:0.0} ms  processor: {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds / Rounds,6:0.0} ms a request"));
        }
        var folds = new List<double>();
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < 10; round++)
        {
            store.MintSituation(string.Create(CultureInfo.InvariantCulture, $"other {round}")); // any write makes the server fold anew
            folds.Add((await AskAsync(client, "/situations/large")).First);
        }
        folds.Sort();
        var fold = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / folds.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"situation, first request after a change of the store: median {folds[folds.Count / 2]:0.0} ms  processor: {fold:0.0} ms a request"));
    }

    private static async Task<(double First, int Bytes)> AskAsync(HttpClient client, string address)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var first = clock.Elapsed.TotalMilliseconds;
        return (first, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }
}
