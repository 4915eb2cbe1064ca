# The loader keeps the module's assemblies in a load context of their own; it is all that the default context gets to see.
if (-not ('OutboundChat.ModuleLoadContext' -as [type])) {
    Add-Type -Path (Join-Path $PSScriptRoot 'OutboundChat.dll')
}

# PowerShell keeps what it knows of an assembly, and on the second import hands out the cmdlets without importing them: hence the second command.
Import-Module -Assembly ([OutboundChat.ModuleLoadContext]::LoadModule((Join-Path $PSScriptRoot 'bin'))) -PassThru | Import-Module
