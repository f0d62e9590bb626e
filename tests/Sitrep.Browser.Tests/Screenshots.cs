namespace Sitrep.Browser.Tests;

/// <summary>Pictures of the demo for the documentation: two widths, light and dark. Made only when SITREP_SCREENSHOTS names a folder.</summary>
public sealed class Screenshots(BrowserFixture fixture)
{
    [Fact]
    public async Task The_demo_is_photographed_for_the_documentation()
    {
        var folder = Environment.GetEnvironmentVariable("SITREP_SCREENSHOTS");
        if (string.IsNullOrEmpty(folder))
        {
            Assert.NotEmpty(Places.Kinds);
            return;
        }
        Directory.CreateDirectory(folder);
        foreach (var kind in new[] { "situation", "measure" })
        {
            var address = (await Places.AddressAsync(fixture, kind)).Split('#')[0];
            foreach (var (width, height) in new[] { (1280, 1000), (360, 740) })
            {
                foreach (var isDark in new[] { false, true })
                {
                    var page = await fixture.OpenAsync(address, width, isDark, height: height);
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{kind}-{width}-{(isDark ? "dark" : "light")}.png") });
                }
            }
        }
    }
}
