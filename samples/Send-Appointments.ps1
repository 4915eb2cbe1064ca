#Requires -Version 7.4 -Modules OutboundChat

<#
.SYNOPSIS
Sends the reminders of a file, from a scheduler or a CI job.

.DESCRIPTION
Put your own instance, flow, source number, message and attribute columns into $chat below. Add DefaultCountry if phone numbers have no
country code, and DestinationEndpoint if the column with the phone numbers is not found. Set the delimiter and the encoding of your file at
Import-Csv, and your own column instead of OrderId at $order.

Exit codes: 0 if no row needs attention, 1 if the run could not begin, ended early or was interrupted, 2 if rows were not started.
Rows that an earlier run started, duplicates, opt-outs, and rows whose send window is closed don't need attention. To send the latter, run
the script again, for example every hour. Two runs of the same mailing can't overlap: the second one exits with 1 and sends nothing.

The journal <mailing>.jsonl in -Folder, -JournalPath in messages, records what was sent, so no run with the same -Mailing and -Folder sends
a reminder twice. The folder must outlive the job. Name a mailing by its own date and not by the date of the run: a rerun after midnight
under another name would message everyone again, and with last night's name, everyone who was messaged last night is skipped.

<mailing>.not-started.csv lists the rows that were not started, including duplicates. Fix those that need it, and the next run sends them.
<mailing>.warnings.csv lists the rows with warnings, such as landlines, whether they were started or not. <mailing>.html is a report for a
manager. The output and these files mask phone numbers, and have no messages.

.EXAMPLE
./Send-Appointments.ps1 appointments.csv -Mailing reminder-2027-02-01 -Simulate

.EXAMPLE
./Send-Appointments.ps1 appointments.csv -Mailing reminder-2027-02-01 -Region us-west-2 -OptOutPath opt-out.txt
#>
[CmdletBinding()]
param(
    # The file with the appointments.
    [Parameter(Mandatory)]
    [string] $Path,

    # The name of this mailing, such as reminder-2027-02-01. The same name resumes the mailing, and another one begins a new mailing.
    [Parameter(Mandatory)]
    [ValidatePattern('^[\w.-]+$', ErrorMessage = "-Mailing '{0}': use only letters, digits, '.', '-' and '_'.")]
    [string] $Mailing,

    # The folder of the journal, the list and the report; by default, that of the file.
    [string] $Folder = (Split-Path $Path),

    # The AWS Region of the instance; by default, that of AWS_REGION or of the profile.
    [string] $Region,

    # The profile with the credentials. By default, they are found as in AWS Tools: see about_OutboundChat_Credentials.
    [string] $ProfileName,

    # The hours in which chats may start, in the recipient's time zone.
    [ValidateNotNullOrEmpty()]
    [string] $SendWindow = '08:00-21:00',

    # Sends at any hour.
    [switch] $AnyHour,

    # A file with the phone numbers of people who opted out, one per line, without a header; it becomes -ExcludeDestination. An empty file
    # ends the run, because its export may have failed. While no one has opted out, leave the parameter out.
    [ValidateNotNullOrEmpty()]
    [string] $OptOutPath,

    # Sends every appointment, even if several have the same phone number. Use it in every run of a mailing, or in none.
    [switch] $AllowDuplicate,

    # Rehearses the run, without an AWS account. No one is messaged.
    [switch] $Simulate
)

$ErrorActionPreference = 'Stop'

$files = Join-Path ($Folder ? $Folder : '.') ($Mailing + ($Simulate ? '.rehearsal' : ''))
$chat = @{
    InstanceId      = '11111111-2222-3333-4444-555555555555'
    ContactFlowId   = '66666666-7777-8888-9999-000000000000'
    SourceEndpoint  = 'arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
    MessageTemplate = 'Hi {FirstName}, see you on {AppointmentTime} at {Clinic}.'
    AttributeColumn = 'OrderId'
    # DefaultCountry = 'US'    # For phone numbers without a country code, also in the opt-out list.
    # DestinationEndpoint = { $_.'Reach On' }    # For a column with a name that is not found, here 'Reach On'.
    JournalPath     = "$files.jsonl"
    AllowDuplicate  = $AllowDuplicate
    Simulate        = $Simulate

    # An instance has 500 active chats by default. Chats of an hour free their slots sooner than those of 25 hours, the default.
    ChatDurationInMinutes = 60
    QuotaAction           = 'Wait'
}
if ($Region) { $chat.Region = $Region }
if ($ProfileName) { $chat.ProfileName = $ProfileName }
if (-not $AnyHour) { $chat.SendWindow = $SendWindow }

$results = $problem = $exitCode = $null
try {
    $rows = @(Import-Csv -LiteralPath $Path)
    $optOuts = if ($OptOutPath) { Get-Content -LiteralPath $OptOutPath | Where-Object { $_.Trim() } }
    if ($OptOutPath -and -not $optOuts) { throw "$OptOutPath is empty. If no one has opted out, leave -OptOutPath out." }
    if ($optOuts) { $chat.ExcludeDestination = $optOuts }
    '{0:u} {1}: rows {2}, opt-outs {3}' -f [datetime]::UtcNow, $Path, $rows.Count, $optOuts.Count

    # The run's only error comes at its end, so -OutVariable has all results even if it throws.
    $rows | Start-OutboundChatContact @chat -TotalCount $rows.Count -OutVariable results | Out-Null
    $exitCode = 0
}
catch {
    $problem = $_
    $exitCode = $_.FullyQualifiedErrorId -like 'RowsNotStarted,*' ? 2 : 1
}
finally {
    # Ctrl+C ends the script here. A pwsh that was started for the script would exit with 0; one with a prompt must not exit.
    if ($null -eq $exitCode -and [Environment]::GetCommandLineArgs() -like '*.ps1') { $Host.SetShouldExit(1) }
}

$results | Group-Object Status | ForEach-Object { '{0} {1}' -f $_.Count, $_.Name }

$left = @($results | Where-Object Status -In Failed, Invalid, NotAttempted, Duplicate | Where-Object ErrorId -NE OutsideSendWindow)
$warned = @($results | Where-Object Warnings)
if ($results) {
    $order = @{ Name = 'OrderId'; Expression = { $_.InputObject.OrderId } }
    $rules = @{ Name = 'Rules'; Expression = { $_.Problems.Rule -join ' ' } }
    $warnings = @{ Name = 'Warnings'; Expression = { $_.Warnings -join ' ' } }
    $left | Sort-Object Row | Select-Object Row, $order, Status, ErrorId, $rules, ErrorMessage |
        Export-Csv -LiteralPath "$files.not-started.csv"
    $warned | Sort-Object Row | Select-Object Row, $order, Status, $warnings | Export-Csv -LiteralPath "$files.warnings.csv"
    Export-OutboundChatReport "$files.html" -JournalPath $chat.JournalPath -Title $Mailing
}

# The error says how to list its rows at a prompt. A log is read without one.
$problem ? "$problem".Replace(' $Error[0].TargetObject lists these rows.', '') : 'No row needs attention.'
if ($left) { "Rows that were not started, including duplicates: $files.not-started.csv" }
if ($warned) { "Rows with warnings: $files.warnings.csv" }
exit $exitCode
