using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Hosting;

/// <summary>The errors that the cmdlets write: one line for each kind, and the table of what kind of error PowerShell should take them for.</summary>
internal static class CommandErrors
{
    private static readonly Dictionary<string, ErrorCategory> s_categories = new(StringComparer.Ordinal)
    {
        [nameof(Texts.RowInvalid)] = ErrorCategory.InvalidData,
        [nameof(Texts.AccessDenied)] = ErrorCategory.PermissionDenied,
        [nameof(Texts.ResourceNotFound)] = ErrorCategory.ObjectNotFound,
        [nameof(Texts.Conflict)] = ErrorCategory.ResourceBusy,
        [nameof(Texts.RequestRefused)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.Throttled)] = ErrorCategory.LimitsExceeded,
        [nameof(Texts.ServiceFailed)] = ErrorCategory.ResourceUnavailable,
        [nameof(Texts.OutcomeUnknown)] = ErrorCategory.OperationTimeout,

        [nameof(Texts.OutcomeTooOld)] = ErrorCategory.OperationTimeout,
        [nameof(Texts.OutcomeOfOtherText)] = ErrorCategory.ResourceBusy,
        [nameof(Texts.OutcomeOfOtherClock)] = ErrorCategory.ResourceBusy,

        [nameof(Texts.BatchIdInvalid)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.JournalUnusable)] = ErrorCategory.OpenError,
        [nameof(Texts.JournalUnwritable)] = ErrorCategory.WriteError,
        [nameof(Texts.JournalLocked)] = ErrorCategory.ResourceBusy,
        [nameof(Texts.JournalForeign)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.JournalNewer)] = ErrorCategory.InvalidData,
        [nameof(Texts.JournalDamaged)] = ErrorCategory.InvalidData,
        [nameof(Texts.JournalOfOtherBatch)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.JournalOfOtherKeys)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.JournalOfRehearsal)] = ErrorCategory.InvalidArgument,

        [nameof(Texts.CredentialsRejected)] = ErrorCategory.AuthenticationError,
        [nameof(Texts.RequestNotPrepared)] = ErrorCategory.InvalidOperation,
        [nameof(Texts.QuotaFull)] = ErrorCategory.QuotaExceeded,
        [nameof(Texts.EndpointUnreachable)] = ErrorCategory.ConnectionError,

        [nameof(Texts.AttributeColumnMissing)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.CallingCodeInvalid)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.MessageTemplateMalformed)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.MessageGivenTwice)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.ExclusionUnknown)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.ExclusionFileUnusable)] = ErrorCategory.ReadError,
        [nameof(Texts.ExclusionLineInvalid)] = ErrorCategory.InvalidData,
        [nameof(Texts.CredentialsContradictory)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.KeysIncomplete)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.EnvironmentKeysIncomplete)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.MetadataEndpointInvalid)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.RegionInvalid)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.EndpointUrlInvalid)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.CredentialOfPowerShell)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.CredentialUnreadable)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.NoRegion)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.ProfileLocationMissing)] = ErrorCategory.ObjectNotFound,
        [nameof(Texts.ProfileNotFound)] = ErrorCategory.ObjectNotFound,
        [nameof(Texts.ProfilesUnreadable)] = ErrorCategory.InvalidData,
        [nameof(Texts.ProfileUnusable)] = ErrorCategory.AuthenticationError,
        [nameof(Texts.NoCredentials)] = ErrorCategory.AuthenticationError,
        [nameof(Texts.CredentialsUnavailable)] = ErrorCategory.AuthenticationError,
        [nameof(Texts.SsoLoginNeeded)] = ErrorCategory.AuthenticationError,
        [nameof(Texts.MfaCodeNeeded)] = ErrorCategory.AuthenticationError,

        [nameof(Texts.NameUnknown)] = ErrorCategory.ObjectNotFound,
        [nameof(Texts.NameAmbiguous)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.LookupDenied)] = ErrorCategory.PermissionDenied,
        [nameof(Texts.LookupFailed)] = ErrorCategory.ResourceUnavailable,

        [nameof(Texts.ContactIdMissing)] = ErrorCategory.InvalidData,
        [nameof(Texts.ContactInstanceMissing)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.InstanceArnWrong)] = ErrorCategory.InvalidArgument,
        [nameof(Texts.ContactNotFound)] = ErrorCategory.ObjectNotFound,
        [nameof(Texts.PermissionMissing)] = ErrorCategory.PermissionDenied,
        [nameof(Texts.OperationThrottled)] = ErrorCategory.LimitsExceeded,
        [nameof(Texts.OperationFailed)] = ErrorCategory.ResourceUnavailable,
        [nameof(Texts.OperationUnanswered)] = ErrorCategory.OperationTimeout,

        [nameof(Texts.EndpointAddressMissing)] = ErrorCategory.InvalidData,
        [nameof(Texts.EndpointTypeUnknown)] = ErrorCategory.InvalidData,
        [nameof(Texts.SourceNotAnArn)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationNotANumber)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationScientific)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationExtension)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationSeveralNumbers)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationWithoutCountry)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationAmbiguous)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationCallingCodeZero)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationTrunkZero)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationTooShort)] = ErrorCategory.InvalidData,
        [nameof(Texts.DestinationTooLong)] = ErrorCategory.InvalidData,
    };

    public static IReadOnlyDictionary<string, ErrorCategory> Categories => s_categories;

    /// <summary>A row that breaks rules.</summary>
    public static CommandError RowInvalid(long row, IReadOnlyList<RequestProblem> problems, object target) =>
        Of(nameof(Texts.RowInvalid), Texts.OfRow(row, Texts.RowInvalid(problems)), target);

    /// <summary>A row that is reported with an error; null where its outcome is none.</summary>
    public static CommandError? Of(OutboundChatResult result) =>
        result.ErrorId is { } errorId ? Of(errorId, Texts.OfRow(result.Row, result.ErrorMessage), result.InputObject) : null;

    /// <summary>Trouble that concerns the whole command.</summary>
    public static CommandError Of(SetupException exception, object? target = null) =>
        Of(exception.ErrorId, exception.Message, target) with { Exception = exception };

    public static CommandError Of(string errorId, string message, object? target) =>
        new(errorId, s_categories.GetValueOrDefault(errorId, ErrorCategory.NotSpecified), message, target);
}
