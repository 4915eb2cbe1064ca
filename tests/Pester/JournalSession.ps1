# The common set-up of the journal tests, for their BeforeAll: a simulator that keeps a log, and rows to send to it.

Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
Import-Module $ModulePath
$script:log = Join-Path $TestDrive 'requests.jsonl'
$script:simulator = Start-Simulator -Option 'requests-per-second=0', 'active-chats=0', "log=$log"
$script:session = $Keys + @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000 }
$script:start = ',OutboundChat.Module.Commands.StartOutboundChatContactCommand'
$script:get = ',OutboundChat.Module.Commands.GetOutboundChatJournalCommand'

# Rows with numbers that no other test uses.
$script:areas = 200
function Get-Row([int] $Count) {
    $script:areas++
    100..(99 + $Count) | ForEach-Object { [pscustomobject]@{ To = "+1${areas}5550$_"; Name = "N$_" } }
}

function Get-JournalName {
    Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
}

# The simulator's chats for these rows, one for each contact.
function Get-Chat($Row) {
    Get-Content -LiteralPath $log | ConvertFrom-Json | Where-Object { $_.contactId -and $_.destination -in $Row.To } |
        Sort-Object contactId -Unique
}
