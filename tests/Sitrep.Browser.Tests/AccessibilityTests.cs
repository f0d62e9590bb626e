using System.Text.Json;
using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as machines see it, at three widths, light and dark; and what the design promises of narrow screens.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    public static TheoryData<string> Kinds => [.. Places.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing(string kind)
    {
        var axe = fixture.Axe;
        var address = await Places.AddressAsync(fixture, kind);
        var found = new List<string>();
        var page = await fixture.OpenAsync(address);
        await page.EvaluateAsync(axe);
        foreach (var isDark in new[] { false, true })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
            foreach (var width in new[] { 1280, 768, 360 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var report = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
                foreach (var violation in report.GetProperty("violations").EnumerateArray())
                    found.Add($"{width} {(isDark ? "dark" : "light")} {violation.GetProperty("id")}: {violation.GetProperty("help")}: {violation.GetProperty("nodes")[0].GetProperty("html")}");
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task At_360_pixels_the_page_does_not_scroll_sideways(string kind)
    {
        var page = await fixture.OpenAsync(await Places.AddressAsync(fixture, kind), 360, height: 740);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        var widest = await page.EvaluateAsync<string>("""
            () => { if (document.documentElement.scrollWidth <= 360) return '';
              const wide = [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll, .toc, svg') && e.getBoundingClientRect().right > 361);
              return document.documentElement.scrollWidth + ' wide: ' + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | '); }
            """);
        Assert.Equal("", widest);
    }

    [Fact]
    public async Task Text_of_charts_and_maps_is_at_least_10_pixels_tall_at_360()
    {
        foreach (var kind in new[] { "situation", "measure" })
        {
            var page = await fixture.OpenAsync(await Places.AddressAsync(fixture, kind), 360);
            var small = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('svg text')].filter(t => t.getClientRects().length > 0).filter(t => {
                  const svg = t.ownerSVGElement; return parseFloat(getComputedStyle(t).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width < 9.9; })
                  .map(t => t.textContent)
                """);
            Assert.Empty(small);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_blocked_and_no_script_fails(string kind)
    {
        var address = await Places.AddressAsync(fixture, kind);
        var page = await fixture.OpenAsync("/");
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(address);
        await page.WaitForTimeoutAsync(300);
        Assert.Empty(errors);
    }
}
