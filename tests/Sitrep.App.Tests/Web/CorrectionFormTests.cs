using System.Net;

namespace Sitrep.App.Tests.Web;

/// <summary>Corrections through the forms: written, shown, undone.</summary>
public sealed class CorrectionFormTests
{
    private static readonly (string, string)[] Signed = [("who", "ana"), ("why", "checked with the brigade")];

    [Fact]
    public async Task A_figure_is_corrected_and_the_correction_undone()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var form = $"{ServedStore.Fire}/claims/{served.ClaimId()}/correct?do=fix";
        var answer = await served.SendFormAsync(form, ServedStore.Fire + "/corrections", [("figure", "13"), .. Signed]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith(ServedStore.Fire + "/log#e-", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Matches("<b><a [^>]*>13</a></b>", await served.PageAsync(ServedStore.Fire));
        Assert.Contains("by hand", await served.PageAsync(ServedStore.Fire + "/measures/m1"), StringComparison.Ordinal);
        var log = await served.PageAsync(ServedStore.Fire + "/log");
        Assert.Contains("checked with the brigade", log, StringComparison.Ordinal);
        var undo = await served.SendFormAsync(ServedStore.Fire + "/log", ServedStore.Fire + "/undo", Signed);
        Assert.Equal(HttpStatusCode.SeeOther, undo.StatusCode);
        Assert.Matches("at least <b><a [^>]*>12</a></b>", await served.PageAsync(ServedStore.Fire));
        Assert.Contains("undone", await served.PageAsync(ServedStore.Fire + "/log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_another_event_is_put_aside_with_the_reason_given()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12), SamplePages.Fire(14, "the mayor", "2027-05-02T12:00:00Z"));
        var form = $"{ServedStore.Fire}/claims/{served.ClaimId()}/correct?do=exclude";
        await served.SendFormAsync(form, ServedStore.Fire + "/corrections", [("event", "the blast of 1998"), .. Signed]);
        var page = await served.PageAsync(ServedStore.Fire);
        Assert.Contains("the blast of 1998", page[page.IndexOf("id=\"other\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_no_page_gave_is_added_and_leads_to_the_log()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var answer = await served.SendFormAsync(ServedStore.Fire + "/add", ServedStore.Fire + "/corrections", [("source", "Marn hospital"), ("figure", "at least 13"), ("measure", "m1"), ("words", "We count at least 13."), ("time", "2027-05-02T11:00"), .. Signed]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await served.PageAsync(ServedStore.Fire);
        Assert.Contains("Marn hospital", page, StringComparison.Ordinal);
        Assert.Contains("/log#c-", page, StringComparison.Ordinal);
        Assert.Contains("We count at least 13.", await served.PageAsync(ServedStore.Fire + "/log"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure", "many")]
    [InlineData("time", "yesterday-ish")]
    [InlineData("why", " ")]
    public async Task What_cannot_be_read_is_said_and_what_was_filled_in_is_kept(string name, string value)
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var form = $"{ServedStore.Fire}/claims/{served.ClaimId()}/correct?do=fix";
        var answer = await served.SendFormAsync(form, ServedStore.Fire + "/corrections", [("source", "Marn hospital"), .. Signed, (name, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Marn hospital\"", html, StringComparison.Ordinal);
        Assert.Contains("Nothing has been changed", await served.PageAsync(ServedStore.Fire + "/log"), StringComparison.Ordinal);
    }
}
