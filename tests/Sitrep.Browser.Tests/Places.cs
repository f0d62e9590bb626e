using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

/// <summary>One page of each kind, found by following links as a reader would.</summary>
internal static class Places
{
    public static readonly string[] Kinds = ["list", "situation", "measure", "evidence", "source", "outlet", "search", "log", "correct", "add"];

    private static readonly Dictionary<string, string> Found = [];

    private const string Situation = "/situations/" + DemoStores.Slug;

    public static async Task<string> AddressAsync(BrowserFixture fixture, string kind)
    {
        switch (kind)
        {
            case "list": return "/";
            case "situation": return Situation;
            case "search": return "/search?q=ministry";
            case "log": return Situation + "/log";
            case "add": return Situation + "/add";
        }
        if (Found.TryGetValue(kind, out var known)) return known;
        return Found[kind] = await FindAsync(fixture, kind);
    }

    private static async Task<string> FindAsync(BrowserFixture fixture, string kind)
    {
        var page = await fixture.OpenAsync(Situation, hold: true);
        var part = kind switch { "measure" => "/measures/", "evidence" => "/pages/", "source" => "/sources/", "outlet" => "/outlets/", _ => "/claims/" };
        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))");
        if (kind == "correct")
        {
            var claim = links.First(link => link.Contains("#c-", StringComparison.Ordinal));
            return $"{Situation}/claims/{claim[(claim.IndexOf("#c-", StringComparison.Ordinal) + 3)..]}/correct?do=fix";
        }
        if (links.FirstOrDefault(link => link.Contains(part, StringComparison.Ordinal) && !link.EndsWith(".csv", StringComparison.Ordinal) && !link.EndsWith(".json", StringComparison.Ordinal)) is { } found) return found;
        await page.GotoAsync(await AddressAsync(fixture, "evidence"));
        return await page.EvaluateAsync<string>("part => document.querySelector(`a[href*=\"${part}\"]`).getAttribute('href')", part);
    }
}
