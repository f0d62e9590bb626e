using System.Text;
using Sitrep.Situations;
using Sitrep.Training.Scores;

namespace Sitrep.Tests.Situations;

/// <summary>How many a situation cost, over its pages.</summary>
public sealed class TollFoldTests
{
    private static readonly Pipeline Pipeline = Pipeline.Create();

    [Theory]
    [InlineData("Three men were killed and two wounded in Sorvane.", 3, 2)]
    [InlineData("A boy died in the fire at Sorvane on Monday.", 1, null)]
    [InlineData("A boy was wounded in Sorvane on Monday.", null, 1)]
    [InlineData("Homicide detectives looked at the car. Nobody was seen.", null, null)]
    [InlineData("He is charged with two counts of murder in Sorvane.", 2, null)]
    [InlineData("He is charged with two counts of attempted murder after the shooting in Sorvane.", null, 1)]
    [InlineData("A man is accused of shooting five people in Sorvane. One of them died.", 1, 4)]
    [InlineData("Four people were shot in Sorvane on Monday.", null, 4)]
    [InlineData("Police in Sorvane call it a murder-suicide.", 2, null)]
    [InlineData("police in sorvane call it a murder suicide", 2, null)]
    [InlineData("Nobody was hurt in the attempted murder-suicide at Sorvane.", null, null)]
    [InlineData("The double homicide in Sorvane is not solved.", 2, null)]
    [InlineData("The council of Sorvane met on Monday.", null, null)]
    public void A_page_tells_its_toll(string text, int? dead, int? hurt) => Assert.Equal(new Toll(dead, hurt), Fold(text));

    [Fact]
    public void What_most_pages_say_wins() => Assert.Equal(4, Fold("Four men were killed in Sorvane.", "Four men died in Sorvane, the mayor said.", "Five men were killed in Sorvane.").Dead);

    private static Toll Fold(params string[] texts)
    {
        var pages = texts.Select((text, index) => ("p" + index, Pipeline.Read(new($"https://gazette.example/{index}", PageFormat.PlainText, Encoding.UTF8.GetBytes(text))
        {
            Published = new(new(2027, 3, 9, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Given),
        }))).ToList();
        return new TollFold().Fold(LedgerLines.Fold(pages), [.. pages.Select(page => page.Item2)]);
    }
}
