using Sitrep.Inputs;

namespace Sitrep.Tests.Inputs;

public sealed class CsvReaderTests
{
    [Fact]
    public void Rows_with_a_text_are_pages_and_rows_with_an_address_are_to_be_fetched()
    {
        var entries = Reading.Read(SampleInputs.Csv, "table.csv");
        var pages = entries.Pages();
        Assert.Equal(("https://gazette.example/t1", "Gazette", "Fire \"at\" Marn"), (pages[0].Address, pages[0].Publisher, pages[0].Title));
        Assert.Contains("died;\r\nthe fire", pages[0].Text(), StringComparison.Ordinal);
        Assert.Equal("csv:table.csv#5", pages[1].Address);
        Assert.Equal(DiagnosticCode.ImpossiblePublicationTime, Assert.Single(pages[1].Notes).Code);
        Assert.Equal("https://gazette.example/t2", Assert.Single(entries.Links()).Address);
        Assert.Equal("table.csv:6", entries.Single(entry => entry.Fault is not null).Place);
    }

    [Theory]
    [InlineData("link,outlet\nhttps://a.example/1,A\nhttps://a.example/2,B\n")]
    [InlineData("Source URL\tName\nhttps://a.example/1\tA, and more\nhttps://a.example/2\tB\n")]
    [InlineData("1|https://a.example/1|x\n2|https://a.example/2|y\n")]
    [InlineData("https://a.example/1\r\nhttps://a.example/2\r\n")]
    [InlineData("\"url\"\r\"https://a.example/1\"\r\"https://a.example/2\"\r")]
    public void Delimiter_quotes_line_ends_and_columns_are_found_out(string table) =>
        Assert.Equal(["https://a.example/1", "https://a.example/2"], Reading.Read(table, "a.csv").Links().Select(link => link.Address));

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_no_row()
    {
        var entries = Reading.Read("url,title\nhttps://a.example/1,\"open\nhttps://a.example/2,b\nhttps://a.example/3,c\n", "a.csv");
        Assert.Equal(3, entries.Links().Count);
        Assert.Equal("a.csv:2", entries.Single(entry => entry.Fault is not null).Place);
    }

    [Fact]
    public void A_table_of_something_else_says_which_columns_it_needs()
    {
        var fault = Assert.Single(Reading.Read("a,b\n1,2\n", "a.csv").Faults());
        Assert.Equal(InputFaultKind.NothingInside, fault.Kind);
        Assert.Contains("url or text", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_spreadsheets_in_other_character_sets_are_read()
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("text;source\n\"Cafés on the bank are shut, the mayor said, and 40 homes are lost.\";Marn\n");
        Assert.Contains("Cafés", Assert.Single(Reading.Read(bytes, "a.csv").Pages()).Text(), StringComparison.Ordinal);
    }
}
