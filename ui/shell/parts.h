#pragma once

// The parts that the window is put together from, by name.

namespace muniment::ui {

class AuditScreen;
class CampaignsScreen;
class CasesScreen;
class CommandPalette;
class ConnectionsScreen;
class CoveragePane;
class ConversationsScreen;
class DeclareFlow;
class HoldFlow;
struct Desks;
class DispositionScreen;
class DocumentsScreen;
class ExportFlow;
class HoldsScreen;
class ImportsFlow;
class FoundThings;
class NavigationBar;
class NoticeCentre;
class OverviewScreen;
class RecordsScreen;
class ReviewScreen;
class RulesScreen;
class SearchScreen;
class StatusStrip;
class TasksScreen;
class TopBar;
class TourCard;
class Workers;

} // namespace muniment::ui
