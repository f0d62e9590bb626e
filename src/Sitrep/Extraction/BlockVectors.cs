namespace Sitrep.Extraction;

/// <summary>The blocks of a page as rows of whole numbers: what the trained model sees.</summary>
internal sealed class BlockVectors
{
    /// <summary>Columns of a row.</summary>
    public const int Columns = TextColumns.Count + PlaceColumns.Count + PageColumns.Count;

    /// <summary>Columns that scores of a first stage add.</summary>
    public const int ExtraColumns = ScoreColumns.Count;

    private readonly PageTree tree;
    private readonly BlockSurvey survey;
    private readonly BlockGroups groups;

    /// <summary>Makes the rows of a page.</summary>
    public BlockVectors(ParsedPage reading, BlockSurvey survey)
    {
        tree = reading.Tree;
        this.survey = survey;
        groups = new(tree, survey);
        var places = new PlaceColumns(tree, survey, reading.Headline);
        var page = new PageColumns(tree, survey, groups, reading.Headline);
        Rows = new short[tree.Blocks.Count][];
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = new short[Columns];
            TextColumns.Fill(new(Rows[i], 0), tree.Blocks[i], survey.Blocks[i], survey.Rules[i]);
            places.Fill(new(Rows[i], TextColumns.Count), i);
            page.Fill(new(Rows[i], TextColumns.Count + PlaceColumns.Count), i);
        }
    }

    /// <summary>One row a block.</summary>
    public short[][] Rows { get; }

    /// <summary>
    /// Lists of links outside the main container that the rules call furniture: most blocks of a page, and never in doubt.
    /// </summary>
    public bool IsMenu(int block) => survey.Rules[block] is not null && survey.Blocks[block].LinkPercent >= 80 && !survey.Blocks[block].InMain;

    /// <summary>The score that a block starts with: the rules' opinion.</summary>
    public int StartOf(int block) => survey.Rules[block] is null ? BodyModel.Unit : -2 * BodyModel.Unit;

    /// <summary>The rows with the scores of a first stage behind them.</summary>
    public short[][] WithScores(int[] scores)
    {
        var rows = new short[Rows.Length][];
        var columns = new ScoreColumns(tree, groups, scores);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new short[Columns + ExtraColumns];
            Rows[i].CopyTo(rows[i], 0);
            columns.Fill(new(rows[i], Columns), i);
        }
        return rows;
    }
}
