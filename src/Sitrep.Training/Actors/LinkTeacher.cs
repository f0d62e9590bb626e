using Sitrep.Annotation.Actors;

namespace Sitrep.Training.Actors;

/// <summary>Teaches the linker over one document: where it joins a mention wrongly, the best right choice goes up and the wrong one down.</summary>
internal sealed class LinkTeacher(GoldDocument document, MentionLinker linker, Perceptron perceptron)
{
    /// <summary>By how much a right choice must beat beginning something new, and joining the wrong entity.</summary>
    private const int MissMargin = 40, WrongMargin = 40;

    private readonly uint[] hashes = new uint[LinkFeatures.Most];
    private readonly int[] score = new int[1];
    private readonly Dictionary<Entity, int> goldOf = [];

    public void Learn(Mention mention, int order)
    {
        var pronoun = linker.PronounOf(mention);
        var gold = document.Mentions.GetValueOrDefault((mention.First, mention.End))?.Entity ?? -1;
        var choices = new List<(Entity? Entity, uint[] Features, int Score, bool Right)> { Weigh(null, linker.New(mention, pronoun, order, hashes), false) };
        foreach (var candidate in linker.Candidates(mention, pronoun))
            choices.Add(Weigh(candidate, linker.Pair(mention, pronoun, order, candidate, hashes), gold >= 0 && goldOf[candidate] == gold));
        if (!choices.Exists(choice => choice.Right)) choices[0] = choices[0] with { Right = true };
        var best = choices.MaxBy(choice => choice.Score + (choice.Right ? 0 : choice.Entity is null ? MissMargin : WrongMargin));
        var right = choices.Where(choice => choice.Right).MaxBy(choice => choice.Score);
        perceptron.Step();
        if (!best.Right)
        {
            perceptron.Change(right.Features, 0, 1);
            perceptron.Change(best.Features, 0, -1);
        }
        linker.Join(mention, pronoun, order, right.Entity);
        if (right.Entity is null) goldOf[linker.Entities[^1]] = gold;
    }

    private (Entity? Entity, uint[] Features, int Score, bool Right) Weigh(Entity? entity, int count, bool right)
    {
        score[0] = 0;
        perceptron.Add(hashes.AsSpan(0, count), score);
        return (entity, hashes[..count], score[0], right);
    }
}
