namespace OutboundChat.Tests.Journal;

/// <summary>Something that happens to a journal.</summary>
/// <param name="Kind">What.</param>
/// <param name="Row">To which row.</param>
/// <param name="Outcome">Answered: how it ended.</param>
/// <param name="Lost">Crashed: the events just before, which were not yet reported as written.</param>
/// <param name="Share">Crashed: the share of them that is on disk nevertheless.</param>
public sealed record ModelStep(ModelStepKind Kind, int Row, JournalOutcome Outcome, IReadOnlyList<ModelStep> Lost, double Share);
