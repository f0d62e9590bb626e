namespace Sitrep.Tests.Pdf;

/// <summary>What must hold for every paged article.</summary>
internal static class PageChecks
{
    public static void CheckPages(this Article article)
    {
        Assert.Equal(article.PageStarts.Order(), article.PageStarts);
        Assert.All(article.PageStarts, start => Assert.InRange(start, 0, article.Text.Length + 2));
    }
}
