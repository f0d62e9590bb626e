using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sitrep.Browser.Tests;

/// <summary>What changes a situation: a page that comes in, a correction by hand.</summary>
public sealed class WritingTests(BrowserFixture fixture)
{
    private const string Situation = "/situations/" + DemoStores.Slug;

    [Fact]
    public async Task A_page_that_another_program_reads_appears_without_reload()
    {
        if (fixture.Stores is null) await fixture.OpenAsync("/");
        await using var site = await Site.ServeAsync(await fixture.Stores!.CopyAsync(isWhole: false));
        var page = await fixture.OpenAsync(Situation, site: site);
        await page.EvaluateAsync("() => { window.stays = true; }");
        var before = await page.Locator(".head .line").First.InnerTextAsync();
        await Task.Delay(1500, TestContext.Current.CancellationToken); // the stream is open
        await Site.RunAsync("read", fixture.Stores.LastPage, "--situation", DemoStores.Name, "--store", site.Store);
        await Expect(page.Locator(".head .line").First).Not.ToHaveTextAsync(before, new() { Timeout = 90_000 });
        await Expect(page.Locator(".head .line").First).ToContainTextAsync("20 pages");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stays === true"), "the page was loaded again");
        await Expect(page.Locator("#said")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_correction_is_made_shown_in_the_log_and_undone()
    {
        if (fixture.Stores is null) await fixture.OpenAsync("/");
        await using var site = await Site.ServeAsync(await fixture.Stores!.CopyAsync(isWhole: true));
        var page = await fixture.OpenAsync(Situation, site: site);
        await page.Locator(".stand td.f a").First.ClickAsync();
        await page.WaitForURLAsync("**/pages/**");
        var evidence = page.Url;
        var claim = page.Locator(".claim:target");
        var before = (await claim.Locator(".big").InnerTextAsync()).Trim();
        await claim.Locator("summary.dots").ClickAsync();
        await claim.GetByRole(AriaRole.Link, new() { Name = "Fix figure" }).ClickAsync();
        await page.Locator("input[name=figure]").FillAsync("4711");
        await page.Locator("input[name=who]").FillAsync("night desk");
        await page.Locator("textarea[name=why]").FillAsync("misheard on the line");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the log" }).ClickAsync();
        await page.WaitForURLAsync("**/log#e-*");
        await Expect(page.Locator("ul.log li").First).ToContainTextAsync("4711");
        await Expect(page.Locator("ul.log li").First).ToContainTextAsync("misheard on the line");
        await page.GotoAsync(Situation);
        await Expect(page.Locator("#now")).ToContainTextAsync("4,711");

        await page.GotoAsync(Situation + "/log");
        await page.Locator("ul.log li details.fold summary").First.ClickAsync();
        await page.Locator("ul.log li details[open] input[name=who]").FillAsync("archive");
        await page.Locator("ul.log li details[open] input[name=why]").FillAsync("it was right");
        await page.Locator("ul.log li details[open] button").ClickAsync();
        await page.WaitForURLAsync("**/log#e-*");
        await page.GotoAsync(Situation);
        await Expect(page.Locator("#now")).Not.ToContainTextAsync("4,711");
        await page.GotoAsync(evidence);
        await Expect(page.Locator(".claim:target .big")).ToHaveTextAsync(before);
    }

    [Fact]
    public async Task A_form_without_name_and_reason_is_refused_with_words()
    {
        var page = await fixture.OpenAsync(await Places.AddressAsync(fixture, "correct"));
        await page.EvaluateAsync("() => document.querySelectorAll('form [required]').forEach(field => field.removeAttribute('required'))");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write into the log" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }
}
