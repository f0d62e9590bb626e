using Microsoft.Playwright;
using Sitrep.Browser.Tests;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Sitrep.Browser.Tests;

/// <summary>One browser and one served demo for all tests.</summary>
/// <remarks>
/// SITREP_CHROMIUM names the browser, SITREP_AXE the file axe.min.js; else they are looked for where Debian and npm put them. Where one is missing the tests
/// that need it are skipped with the reason, unless SITREP_BROWSER_TESTS is "required": then they fail.
/// </remarks>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal DemoStores Stores { get; private set; } = null!;

    internal Site Site { get; private set; } = null!;

    /// <summary>The accessibility checker's script.</summary>
    internal string Axe
    {
        get
        {
            var file = Environment.GetEnvironmentVariable("SITREP_AXE");
            if (file is null || !File.Exists(file)) Missing("axe-core is not there: npm install axe-core, then SITREP_AXE=.../axe-core/axe.min.js");
            return File.ReadAllText(file!);
        }
    }

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("SITREP_CHROMIUM") ?? Usual.FirstOrDefault(File.Exists);
        if (chromium is null) return;
        Stores = await DemoStores.ReadAsync();
        Site = await Site.ServeAsync(Stores.Whole);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Quiet });
    }

    /// <summary>A page of a reader: a window of a width, light or dark, with or without script. Pages opened before are closed, unless they are held.</summary>
    internal async Task<IPage> OpenAsync(string address, int width = 1280, bool isDark = false, bool hasScript = true, Site? site = null, int height = 900, bool hold = false)
    {
        if (browser is null) Missing("no Chromium: apt-get install chromium, or SITREP_CHROMIUM=PATH");
        foreach (var old in browser!.Contexts.ToList()) if (!hold) await old.DisposeAsync(); // the page of the test before
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = (site ?? Site).Address.ToString(), ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = hasScript,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, HasTouch = width < 500,
        });
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (Site is not null) await Site.DisposeAsync();
        Stores?.Dispose();
    }

    private static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("SITREP_BROWSER_TESTS") == "required") Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
