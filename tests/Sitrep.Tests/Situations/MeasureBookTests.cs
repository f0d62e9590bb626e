namespace Sitrep.Tests.Situations;

public sealed class MeasureBookTests
{
    private static readonly MeasureKey Dead = new("person", "dead", "count", "");
    private static readonly MeasureKey Killed = new("person", "killed", "count", "");

    [Fact]
    public void An_id_is_minted_once_and_kept()
    {
        var book = MeasureBook.Empty.With(Dead).With(Killed).With(Dead);
        Assert.Equal(("m1", "m2"), (book.Find(Dead), book.Find(Killed)));
    }

    [Fact]
    public void A_merged_measure_answers_under_both_ids()
    {
        var book = MeasureBook.Empty.With(Dead).With(Killed).Merge("m2", "m1");
        Assert.Equal("m1", book.Find(Killed));
        Assert.Equal("m1", book.Resolve("m2"));
    }

    [Fact]
    public void A_measure_cannot_be_merged_with_itself() =>
        Assert.Throws<ArgumentException>(() => MeasureBook.Empty.With(Dead).Merge("m1", "m1"));

    [Fact]
    public void Ids_survive_a_fold_with_more_pages()
    {
        var story = new Story();
        story.Says("the ministry", 27, Story.At(10));
        var book = story.Fold().Book;
        story.Says("the ministry", 4, Story.At(9), claim => claim with { State = "missing" });
        var situation = story.Fold(book: book);
        Assert.Equal("m1", situation.Measures.Single(measure => measure.Key.State == "dead").Id);
    }

    [Fact]
    public void Merged_measures_fold_into_one()
    {
        var story = new Story();
        story.Says("the ministry", 27, Story.At(10));
        story.Says("the ministry", 30, Story.At(11), claim => claim with { State = "killed" });
        var book = story.Fold().Book.Merge("m2", "m1");
        Assert.Equal(2, Story.Only(story.Fold(book: book)).Entries.Length);
    }
}
