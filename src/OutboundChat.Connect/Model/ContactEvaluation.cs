namespace Amazon.Connect.Model;

/// <summary>An evaluation of a contact. Times are UTC.</summary>
public class ContactEvaluation
{
    /// <summary>The identifier of the evaluation's form.</summary>
    public string FormId { get; set; }

    /// <summary>The evaluation's ARN, which is always there.</summary>
    public string EvaluationArn { get; set; }

    /// <summary>How the evaluation stands.</summary>
    public Status Status { get; set; }

    /// <summary>When it was begun.</summary>
    public DateTime? StartTimestamp { get; set; }

    /// <summary>When it was submitted.</summary>
    public DateTime? EndTimestamp { get; set; }

    /// <summary>When it was deleted.</summary>
    public DateTime? DeleteTimestamp { get; set; }

    /// <summary>Where it was exported to.</summary>
    public string ExportLocation { get; set; }
}
