using System.Net;
using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

/// <summary>A fetcher as the tests need it: 127.0.0.1 counts as the internet, all else as it is; waits are instant.</summary>
internal sealed class FetchRun : IDisposable
{
    public FetchRun(Func<FetchSettings, FetchSettings>? change = null, Func<string, Validator?>? known = null)
    {
        var settings = new FetchSettings { Refusal = address => address.Equals(IPAddress.Loopback) ? null : AddressPolicy.Refusal(address) };
        Fetcher = new(change?.Invoke(settings) ?? settings, Clock, known ?? (_ => null), Notes.Add);
    }

    public InstantClock Clock { get; } = new();

    public List<string> Notes { get; } = [];

    public PageFetcher Fetcher { get; }

    public Task<FetchedPage> FetchAsync(string address) => Fetcher.FetchAsync(new(address), TestContext.Current.CancellationToken);

    /// <summary>The error that an address gives.</summary>
    public async Task<Error> FailAsync(string address) => (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(address))).Error;

    /// <summary>The error as it is printed, in one string.</summary>
    public async Task<string> FailTextAsync(string address)
    {
        var error = await FailAsync(address);
        return $"{error.Code} {error.Text} hint: {error.Hint}";
    }

    public void Dispose() => Fetcher.Dispose();
}
