namespace Sitrep.Extraction;

/// <summary>Decides from a block's features whether it is the article's. Weights set by hand; a trained model has the same form.</summary>
internal static class BlockClassifier
{
    /// <summary>Null for the article's own text, else the label of the furniture.</summary>
    public static string? LabelOf(in BlockFeatures block)
    {
        if (block.IsHeadline) return "headline";
        if (block.IsRepeated) return "furniture";
        if (block.InTeaserList) return "related";
        if (block.Lexicon is not null && !(block.InGivenBody == 100 && block.Words > 25)) return block.Lexicon;
        if (!block.HasLetters) return "furniture";
        if (block.PrintedFact is not null) return block.PrintedFact;
        return Score(block) > 0 ? null : ByTraits(block.Traits) ?? (block.LinkPercent > 60 ? "navigation" : "furniture");
    }

    /// <summary>A score of hand-set weights: above zero for the article.</summary>
    public static int Score(in BlockFeatures block)
    {
        var score = block.InMain ? 30 : -40;
        if (!block.AfterHeadline) score -= 30;
        if ((block.Traits & ContainerTraits.Furniture) != 0) score -= 60;
        if ((block.Traits & (ContainerTraits.Standfirst | ContainerTraits.Content)) != 0) score += 5;
        score += LinkScore(block) + LengthScore(block) + GivenScore(block);
        if (block.AfterMain && !block.EndsSentence) score -= block.IsListItem ? 20 : 40;
        if (!block.InMain && block.BeforeMain && block.AfterHeadline && IsStandfirst(block)) score += 60;
        if ((block.Traits & ContainerTraits.Hidden) != 0 && block.InGivenBody < 50) score -= block.InMain ? 10 : 40;
        return score;
    }

    private static bool IsStandfirst(in BlockFeatures block) =>
        block.Words >= 4 && ((block.Traits & ContainerTraits.Standfirst) != 0 || block.LikeDescription >= 700);

    private static int LinkScore(in BlockFeatures block) => block.LinkPercent switch
    {
        > 85 => block.IsHeading ? -36 : -50,
        > 50 => -20,
        > 30 when !block.EndsSentence => -10,
        _ => 0,
    };

    private static int LengthScore(in BlockFeatures block)
    {
        if (block.Words >= 25 && block.EndsSentence) return 15;
        if (block.Words >= 10) return 8;
        if (block.IsParagraph || block.IsHeading || block.IsListItem) return block.EndsSentence ? 5 : 0;
        return block.EndsSentence ? -5 : -15;
    }

    private static int GivenScore(in BlockFeatures block)
    {
        if (block.InGivenBody < 0) return 0;
        if (block.InGivenBody >= 95 && block.Words >= 6) return 50;
        return block.InGivenBody < 50 && block.Words >= 8 ? -25 : 0;
    }

    /// <summary>The label that the containers' traits give.</summary>
    public static string? ByTraits(ContainerTraits traits)
    {
        if ((traits & ContainerTraits.Comment) != 0) return "comment";
        if ((traits & ContainerTraits.Caption) != 0) return "caption";
        if ((traits & ContainerTraits.Related) != 0) return "related";
        if ((traits & ContainerTraits.Newsletter) != 0) return "newsletter";
        if ((traits & ContainerTraits.Support) != 0) return "support";
        if ((traits & ContainerTraits.Bio) != 0) return "bio";
        if ((traits & ContainerTraits.Byline) != 0) return "byline";
        if ((traits & ContainerTraits.Date) != 0) return "date";
        if ((traits & ContainerTraits.Share) != 0) return "share";
        if ((traits & (ContainerTraits.Navigation | ContainerTraits.Tags)) != 0) return "navigation";
        if ((traits & ContainerTraits.Legal) != 0) return "copyright";
        return (traits & ContainerTraits.Furniture) != 0 ? "furniture" : null;
    }
}
