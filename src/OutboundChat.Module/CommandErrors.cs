using System.Management.Automation;

namespace OutboundChat.Module;

/// <summary>
/// The exception of every error record that the module writes. If AWS or the framework caused the error, that exception is the
/// InnerException.
/// </summary>
public sealed class OutboundChatException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>Creates the error records of the cmdlets, and lists the category of each ErrorId.</summary>
internal static class CommandErrors
{
    public static IReadOnlyDictionary<string, ErrorCategory> Categories { get; } = Categorise(
        (ErrorCategory.AuthenticationError,
            [nameof(Texts.CredentialsRejected), nameof(Texts.ProfileUnusable), nameof(Texts.NoCredentials),
                nameof(Texts.CredentialsUnavailable), nameof(Texts.SsoLoginNeeded), nameof(Texts.MfaCodeNeeded),
                nameof(Texts.KeysMalformed)]),
        (ErrorCategory.ConnectionError, [nameof(Texts.EndpointUnreachable)]),
        (ErrorCategory.InvalidArgument,
            [nameof(Texts.RequestRefused), nameof(Texts.DestinationColumnMissing), nameof(Texts.BatchIdInvalid),
                nameof(Texts.JournalForeign), nameof(Texts.JournalOfOtherBatch), nameof(Texts.JournalOfOtherKeys),
                nameof(Texts.JournalOfRehearsal), nameof(Texts.JournalOfManyChats),
                nameof(Texts.AttributeColumnMissing), nameof(Texts.PlaceholderColumnMissing), nameof(Texts.ScriptColumnMissing),
                nameof(Texts.CountryUnknown), nameof(Texts.ParametersMissing),
                nameof(Texts.SendWindowInvalid), nameof(Texts.SendWindowMissing),
                nameof(Texts.MessageTemplateMalformed), nameof(Texts.MessageGivenTwice),
                nameof(Texts.ClientTokenForAllRows), nameof(Texts.ExclusionUnknown), nameof(Texts.ExclusionNull),
                nameof(Texts.CredentialsContradictory), nameof(Texts.KeysIncomplete), nameof(Texts.EnvironmentKeysIncomplete),
                nameof(Texts.WebIdentityIncomplete), nameof(Texts.EndpointContradictory), nameof(Texts.SettingInvalid),
                nameof(Texts.PathUnusable), nameof(Texts.ReportIsFolder), nameof(Texts.ResultUnknown),
                nameof(Texts.MetadataEndpointInvalid), nameof(Texts.RegionInvalid), nameof(Texts.EndpointUrlInvalid),
                nameof(Texts.CredentialOfPowerShell), nameof(Texts.CredentialUnreadable), nameof(Texts.NoRegion),
                nameof(Texts.RegionsContradictory), nameof(Texts.AccountsContradictory), nameof(Texts.RegionOfOtherResource),
                nameof(Texts.NameAmbiguous), nameof(Texts.ContactInstanceMissing), nameof(Texts.InstanceArnWrong),
                nameof(Texts.WorkflowPathForeign)]),
        (ErrorCategory.InvalidData,
            [nameof(Texts.RowInvalid), nameof(Texts.JournalNewer), nameof(Texts.JournalDamaged), nameof(Texts.ProfilesUnreadable),
                nameof(Texts.ContactIdMissing), nameof(Texts.EndpointAddressMissing), nameof(Texts.EndpointTypeUnknown),
                nameof(Texts.SourceNotAnArn), nameof(Texts.DestinationDuplicate), nameof(Texts.DestinationExcluded),
                nameof(Texts.DestinationNotANumber), nameof(Texts.DestinationScientific),
                nameof(Texts.DestinationExtension), nameof(Texts.DestinationSeveralNumbers), nameof(Texts.DestinationWithoutCountry),
                nameof(Texts.DestinationAmbiguous), nameof(Texts.DestinationCountryUnknown), nameof(Texts.DestinationDecimal),
                nameof(Texts.DestinationLocalOnly), nameof(Texts.DestinationNotPossible),
                nameof(Texts.DestinationTooShort), nameof(Texts.DestinationTooLong)]),
        (ErrorCategory.InvalidOperation, [nameof(Texts.RequestNotPrepared)]),
        (ErrorCategory.InvalidResult, [nameof(Texts.RowsNotStarted), nameof(Texts.RowsNotWritten)]),
        (ErrorCategory.LimitsExceeded, [nameof(Texts.FailureLimitReached), nameof(Texts.Throttled), nameof(Texts.OperationThrottled)]),
        (ErrorCategory.ObjectNotFound,
            [nameof(Texts.ResourceNotFound), nameof(Texts.ProfileLocationMissing), nameof(Texts.ProfileFileMissing),
                nameof(Texts.ProfileNotFound),
                nameof(Texts.NameUnknown), nameof(Texts.ContactNotFound), nameof(Texts.ReportFolderMissing)]),
        (ErrorCategory.OpenError, [nameof(Texts.JournalUnusable), nameof(Texts.CaBundleUnusable)]),
        (ErrorCategory.OperationTimeout, [nameof(Texts.OutcomeUnknown), nameof(Texts.OutcomeTooOld), nameof(Texts.OperationUnanswered)]),
        (ErrorCategory.PermissionDenied,
            [nameof(Texts.AccessDenied), nameof(Texts.LookupDenied), nameof(Texts.PermissionMissing), nameof(Texts.ReportReadOnly)]),
        (ErrorCategory.QuotaExceeded, [nameof(Texts.QuotaFull)]),
        (ErrorCategory.ResourceBusy,
            [nameof(Texts.Conflict), nameof(Texts.OutcomeOfOtherText), nameof(Texts.OutcomeOfOtherClock), nameof(Texts.JournalLocked)]),
        (ErrorCategory.ResourceExists, [nameof(Texts.ReportExists), nameof(Texts.WorkflowExists)]),
        (ErrorCategory.ResourceUnavailable, [nameof(Texts.ServiceFailed), nameof(Texts.LookupFailed), nameof(Texts.OperationFailed)]),
        (ErrorCategory.WriteError, [nameof(Texts.JournalUnwritable), nameof(Texts.ReportUnwritable), nameof(Texts.WorkflowUnwritable)]));

    /// <summary>The error record of a failure that ends the command.</summary>
    public static ErrorRecord Of(SetupException exception, object? target = null) => Of(exception.Notice, target, exception.InnerException);

    /// <summary>The error record of a row that was not started.</summary>
    public static ErrorRecord Of(OutboundChatResult result) =>
        Of(
            new Notice(result.ErrorMessage ?? string.Empty, result.ErrorId ?? nameof(Texts.RowsNotStarted)),
            result.InputObject,
            result.Cause);

    /// <summary>The error record of a message. A rule of rows without a category is an error only if a parameter breaks it.</summary>
    /// <param name="notice">The message and the ErrorId.</param>
    /// <param name="target">The TargetObject.</param>
    /// <param name="cause">The exception that caused it, if any. It becomes the InnerException.</param>
    public static ErrorRecord Of(Notice notice, object? target, Exception? cause = null) =>
        new(
            new OutboundChatException(notice.Text, cause),
            notice.Id,
            Categories.GetValueOrDefault(notice.Id, ErrorCategory.InvalidArgument),
            target);

    private static Dictionary<string, ErrorCategory> Categorise(params (ErrorCategory Category, string[] ErrorIds)[] groups) => groups
        .SelectMany(group => group.ErrorIds.Select(id => KeyValuePair.Create(id, group.Category)))
        .ToDictionary(StringComparer.Ordinal);
}
