using System.CommandLine;
using Sitrep.App.Fetching;

namespace Sitrep.App.Commands;

/// <summary>Options of commands that fetch addresses.</summary>
internal sealed class FetchOptions
{
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Fetch from private, loopback and other closed network addresses too" };

    private readonly Option<string?> contact = new("--contact")
    {
        Description = "How the owners of pages reach you; said with every request (otherwise SITREP_CONTACT)", HelpName = "TEXT",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SITREP_CONTACT") is { Length: > 0 } text ? text : null,
    };

    private readonly Option<double> delay = new("--delay") { Description = "Seconds between two requests to one host, at least", HelpName = "SECONDS", DefaultValueFactory = _ => 1 };

    private readonly Option<double> timeout = new("--timeout") { Description = "Seconds for the whole of a page, at most", HelpName = "SECONDS", DefaultValueFactory = _ => 60 };

    private readonly Option<int> maximumSize = new("--max-size") { Description = "MiB of a page, at most", HelpName = "MIB", DefaultValueFactory = _ => 32 };

    private readonly Option<int> links = new("--links") { Description = "How many of the addresses that a feed, list or sitemap names are fetched, 0 for none", HelpName = "COUNT", DefaultValueFactory = _ => 100 };

    public FetchOptions()
    {
        links.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count is not (>= 0 and <= 100_000)) result.AddError("--links takes 0 to 100000.");
        });
        contact.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && (text.Length > 200 || text.Any(c => c is < ' ' or > '~' or '(' or ')'))) result.AddError("--contact takes up to 200 plain characters without brackets.");
        });
        delay.Validators.Add(result =>
        {
            if (Number(result) is not (>= 0 and <= 60)) result.AddError("--delay takes 0 to 60 seconds.");
        });
        timeout.Validators.Add(result =>
        {
            if (Number(result) is not (>= 1 and <= 3600)) result.AddError("--timeout takes 1 to 3600 seconds.");
        });
        maximumSize.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var size) && size is not (>= 1 and <= 1024)) result.AddError("--max-size takes 1 to 1024 MiB.");
        });
    }

    /// <summary>The options, to be added to a command.</summary>
    public IEnumerable<Option> All => [allowPrivate, contact, delay, timeout, maximumSize, links];

    /// <summary>What they say.</summary>
    public FetchSettings Settings(ParseResult parsed)
    {
        var whole = TimeSpan.FromSeconds(parsed.GetValue(timeout));
        var settings = new FetchSettings { Contact = parsed.GetValue(contact), Delay = TimeSpan.FromSeconds(parsed.GetValue(delay)), MaximumBytes = parsed.GetValue(maximumSize) << 20, Links = parsed.GetValue(links) };
        settings = settings with { BodyTimeout = whole, HeaderTimeout = Share(whole, 2), ConnectTimeout = Share(whole, 6) };
        return parsed.GetValue(allowPrivate) ? settings with { Refusal = static _ => null } : settings;
    }

    /// <summary>A part of the time, but never so little that a healthy host far away fails.</summary>
    private static TimeSpan Share(TimeSpan whole, int part) => TimeSpan.FromTicks(Math.Max(whole.Ticks / part, Math.Min(whole.Ticks, TimeSpan.FromSeconds(5).Ticks)));

    private static double? Number(System.CommandLine.Parsing.OptionResult result) => result.Tokens.Count == 0 ? 1
        : double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
