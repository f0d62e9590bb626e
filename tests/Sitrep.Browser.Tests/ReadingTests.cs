using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sitrep.Browser.Tests;

/// <summary>A reader's way through the demo, with mouse, with keyboard, without script.</summary>
public sealed class ReadingTests(BrowserFixture fixture)
{
    private const string Situation = "/situations/" + DemoStores.Slug;

    [Fact]
    public async Task From_the_list_over_the_situation_to_the_sentence_behind_a_figure()
    {
        var page = await fixture.OpenAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = DemoStores.Name }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(DemoStores.Name);
        var figure = page.Locator(".stand td.f a").First;
        var address = await figure.GetAttributeAsync("href");
        await figure.ClickAsync();
        await page.WaitForURLAsync("**/pages/**");
        await Expect(page.Locator(".claim:target")).ToHaveAttributeAsync("id", address![(address!.IndexOf('#') + 1)..]);
        await Expect(page.Locator(".claim:target .big")).ToBeInViewportAsync();
        Assert.True(await page.Locator(".read .a-fig").CountAsync() > 0);
        await Expect(page.Locator(".prov")).ToContainTextAsync("SHA-256");
    }

    [Fact]
    public async Task A_mark_of_a_chart_tells_its_figure_and_leads_to_it()
    {
        var page = await fixture.OpenAsync(Situation);
        var mark = page.Locator(".multi .chart a").First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.HoverAsync();
        var words = await mark.GetAttributeAsync("aria-label");
        await Expect(page.Locator("#tip")).ToHaveTextAsync(words!);
        await mark.ClickAsync();
        await page.WaitForURLAsync("**/pages/**");
        await Expect(page.Locator(".claim:target")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_reader_skips_the_head_opens_a_menu_and_reaches_the_evidence()
    {
        var page = await fixture.OpenAsync(Situation);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await TabToAsync(page, "document.activeElement.matches('details.menu > summary')");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("details.menu[open]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("details.menu[open]")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('details.menu > summary')"));
        await TabToAsync(page, "document.activeElement.matches('.stand td.f a')");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/pages/**");
    }

    [Fact]
    public async Task The_marks_of_charts_are_outside_the_tab_order_and_tables_hold_the_same_links()
    {
        var page = await fixture.OpenAsync(Situation);
        Assert.Equal(0, await page.Locator(".chart a:not([tabindex='-1'])").CountAsync());
        await page.GotoAsync(await Places.AddressAsync(fixture, "measure"));
        var missing = await page.EvaluateAsync<string[]>("""
            () => { const told = new Set([...document.querySelectorAll('main a[href]')].filter(a => !a.closest('svg')).map(a => a.getAttribute('href')));
              return [...document.querySelectorAll('.chart a')].map(a => a.getAttribute('href')).filter(href => !told.has(href)); }
            """);
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Without_script_all_figures_charts_menus_and_forms_are_there()
    {
        var page = await fixture.OpenAsync(Situation, hasScript: false);
        Assert.True(await page.Locator(".stand td.f a").CountAsync() > 2);
        await Expect(page.Locator(".multi .chart").First).ToBeVisibleAsync();
        var menu = page.Locator("details.menu > summary").First;
        await menu.ClickAsync();
        await Expect(page.Locator("details.menu[open]").First).ToBeVisibleAsync();
        await page.GotoAsync(await Places.AddressAsync(fixture, "correct"));
        await Expect(page.Locator("form[method=post] button")).ToBeVisibleAsync();
        await page.GotoAsync("/search?q=ministry");
        Assert.True(await page.Locator("main a[href*='/pages/'], main a[href*='#c-']").CountAsync() > 0);
    }

    [Fact]
    public async Task Search_leads_from_a_word_to_its_page()
    {
        var page = await fixture.OpenAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("hospital");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=hospital");
        await page.Locator("main a[href*='/pages/'], main a[href*='/claims/']").First.ClickAsync();
        await page.WaitForURLAsync("**/pages/**");
    }

    private static async Task TabToAsync(IPage page, string condition)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("() => " + condition)) return;
        }
        Assert.Fail("not reached with 80 tabs: " + condition);
    }
}
