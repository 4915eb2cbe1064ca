using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module;

/// <summary>The exception of an error record that is about a row.</summary>
public sealed class OutboundChatException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The errors that the cmdlets write, and the category of each.</summary>
internal static class CommandErrors
{
    public static IReadOnlyDictionary<string, ErrorCategory> Categories { get; } = Categorise(
        (ErrorCategory.AuthenticationError,
            [nameof(Texts.CredentialsRejected), nameof(Texts.ProfileUnusable), nameof(Texts.NoCredentials),
                nameof(Texts.CredentialsUnavailable), nameof(Texts.SsoLoginNeeded), nameof(Texts.MfaCodeNeeded)]),
        (ErrorCategory.ConnectionError, [nameof(Texts.EndpointUnreachable)]),
        (ErrorCategory.InvalidArgument,
            [nameof(Texts.RequestRefused), nameof(Texts.DestinationColumnMissing), nameof(Texts.BatchIdInvalid),
                nameof(Texts.JournalForeign), nameof(Texts.JournalOfOtherBatch), nameof(Texts.JournalOfOtherKeys),
                nameof(Texts.JournalOfRehearsal), nameof(Texts.AttributeColumnMissing), nameof(Texts.CallingCodeInvalid),
                nameof(Texts.MessageTemplateMalformed), nameof(Texts.MessageGivenTwice), nameof(Texts.ExclusionUnknown),
                nameof(Texts.CredentialsContradictory), nameof(Texts.KeysIncomplete), nameof(Texts.EnvironmentKeysIncomplete),
                nameof(Texts.MetadataEndpointInvalid), nameof(Texts.RegionInvalid), nameof(Texts.EndpointUrlInvalid),
                nameof(Texts.CredentialOfPowerShell), nameof(Texts.CredentialUnreadable), nameof(Texts.NoRegion),
                nameof(Texts.NameAmbiguous), nameof(Texts.ContactInstanceMissing), nameof(Texts.InstanceArnWrong)]),
        (ErrorCategory.InvalidData,
            [nameof(Texts.RowInvalid), nameof(Texts.JournalNewer), nameof(Texts.JournalDamaged), nameof(Texts.ProfilesUnreadable),
                nameof(Texts.ContactIdMissing), nameof(Texts.EndpointAddressMissing), nameof(Texts.EndpointTypeUnknown),
                nameof(Texts.SourceNotAnArn), nameof(Texts.DestinationNotANumber), nameof(Texts.DestinationScientific),
                nameof(Texts.DestinationExtension), nameof(Texts.DestinationSeveralNumbers), nameof(Texts.DestinationWithoutCountry),
                nameof(Texts.DestinationAmbiguous), nameof(Texts.DestinationCallingCodeZero), nameof(Texts.DestinationTrunkZero),
                nameof(Texts.DestinationTooShort), nameof(Texts.DestinationTooLong)]),
        (ErrorCategory.InvalidOperation, [nameof(Texts.RequestNotPrepared)]),
        (ErrorCategory.LimitsExceeded, [nameof(Texts.Throttled), nameof(Texts.OperationThrottled)]),
        (ErrorCategory.ObjectNotFound,
            [nameof(Texts.ResourceNotFound), nameof(Texts.ProfileLocationMissing), nameof(Texts.ProfileNotFound),
                nameof(Texts.NameUnknown), nameof(Texts.ContactNotFound)]),
        (ErrorCategory.OpenError, [nameof(Texts.JournalUnusable)]),
        (ErrorCategory.OperationTimeout, [nameof(Texts.OutcomeUnknown), nameof(Texts.OutcomeTooOld), nameof(Texts.OperationUnanswered)]),
        (ErrorCategory.PermissionDenied, [nameof(Texts.AccessDenied), nameof(Texts.LookupDenied), nameof(Texts.PermissionMissing)]),
        (ErrorCategory.QuotaExceeded, [nameof(Texts.QuotaFull)]),
        (ErrorCategory.ResourceBusy,
            [nameof(Texts.Conflict), nameof(Texts.OutcomeOfOtherText), nameof(Texts.OutcomeOfOtherClock), nameof(Texts.JournalLocked)]),
        (ErrorCategory.ResourceUnavailable, [nameof(Texts.ServiceFailed), nameof(Texts.LookupFailed), nameof(Texts.OperationFailed)]),
        (ErrorCategory.WriteError, [nameof(Texts.JournalUnwritable)]));

    /// <summary>A row that breaks rules.</summary>
    public static ErrorRecord RowInvalid(long row, IReadOnlyList<RequestProblem> problems, object target) =>
        Of(nameof(Texts.RowInvalid), Texts.OfRow(row, Texts.RowInvalid(problems)), target);

    /// <summary>A row that is reported with an error; null where its outcome is none.</summary>
    public static ErrorRecord? Of(OutboundChatResult result) =>
        result.ErrorId is { } errorId ? Of(errorId, Texts.OfRow(result.Row, result.ErrorMessage), result.InputObject) : null;

    /// <summary>Trouble of the whole command.</summary>
    public static ErrorRecord Of(SetupException exception, object? target = null) =>
        new(exception, exception.ErrorId, CategoryOf(exception.ErrorId), target);

    public static ErrorRecord Of(string errorId, string message, object? target, Exception? cause = null) =>
        new(new OutboundChatException(message, cause), errorId, CategoryOf(errorId), target);

    private static ErrorCategory CategoryOf(string errorId) => Categories.GetValueOrDefault(errorId, ErrorCategory.NotSpecified);

    private static Dictionary<string, ErrorCategory> Categorise(params (ErrorCategory Category, string[] ErrorIds)[] groups) => groups
        .SelectMany(group => group.ErrorIds.Select(id => KeyValuePair.Create(id, group.Category)))
        .ToDictionary(StringComparer.Ordinal);
}
