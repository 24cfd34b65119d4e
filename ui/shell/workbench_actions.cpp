#include "ui/shell/workbench.h"

#include "ui/audit/audit_screen.h"
#include "ui/audit/stamps_sheet.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/cases/cases_screen.h"
#include "ui/connections/connections_screen.h"
#include "ui/documents/documents_screen.h"
#include "ui/holds/holds_screen.h"
#include "ui/imports/imports_flow.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/toast.h"
#include "ui/people/business_hours_sheet.h"
#include "ui/people/person_keys_sheet.h"
#include "ui/people/unlock_sheet.h"
#include "ui/reviewing/review_screen.h"
#include "ui/rules/rules_screen.h"
#include "ui/shell/desks.h"
#include "ui/shell/found_things.h"
#include "ui/shell/top_bar.h"
#include "ui/tour/tour_card.h"

#include <QtCore/QConcatenateTablesProxyModel>

// What can be done from anywhere: the commands of the palette, and the tour.

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAboveStrip = 44;

void open(QDialog* sheet) {
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->open();
}

} // namespace

void Workbench::addAction(const QString& name, int icon, const QKeySequence& keys, auto handler) {
  auto* action = new QAction(name, this);
  action->setShortcut(keys);
  action->setData(icon);
  connect(action, &QAction::triggered, this, handler);
  QWidget::addAction(action);
  m_actions->add(action);
}

void Workbench::addPlaces() {
  addAction(tr("Go to Overview"), int(Icon::Overview), QKeySequence(u"Ctrl+1"_s), [this] { show(u"overview"_s); });
  addAction(tr("Search Everything"), int(Icon::Search), QKeySequence(u"Ctrl+F"_s), [this] { m_bar->focusSearch(); });
  addAction(tr("Go to Conversations"), int(Icon::Chat), QKeySequence(u"Ctrl+2"_s),
            [this] { show(u"conversations"_s); });
  addAction(tr("Go to Review"), int(Icon::Tag), {}, [this] { show(u"review"_s); });
  addAction(tr("Review the Open Conversation…"), int(Icon::Tag), {}, [this] { reviewConversation(); });
  addAction(tr("Report Search Terms…"), int(Icon::Search), {}, [this] { m_review->reportTerms(); });
  addAction(tr("Go to Documents"), int(Icon::Document), QKeySequence(u"Ctrl+8"_s), [this] { show(u"documents"_s); });
  addAction(tr("Go to Cases"), int(Icon::Briefcase), QKeySequence(u"Ctrl+0"_s), [this] { show(u"cases"_s); });
  addAction(tr("Go to Records"), int(Icon::Archive), QKeySequence(u"Ctrl+3"_s), [this] { show(u"records"_s); });
  addAction(tr("Go to Holds"), int(Icon::Padlock), QKeySequence(u"Ctrl+4"_s), [this] { show(u"holds"_s); });
  addAction(tr("Go to Disposition"), int(Icon::Hourglass), QKeySequence(u"Ctrl+5"_s),
            [this] { show(u"disposition"_s); });
  addAction(tr("Go to Tasks"), int(Icon::Tick), QKeySequence(u"Ctrl+6"_s), [this] { show(u"tasks"_s); });
  addAction(tr("Go to Audit"), int(Icon::Audit), QKeySequence(u"Ctrl+7"_s), [this] { show(u"audit"_s); });
  addAction(tr("Go to Connections"), int(Icon::Plug), QKeySequence(u"Ctrl+9"_s), [this] { show(u"connections"_s); });
  addAction(tr("Go to the Deal of This Case"), int(Icon::Briefcase), {}, [this] { showDeal(); });
  addAction(tr("Go to the Checklist of This Case"), int(Icon::Briefcase), {}, [this] { showChecklist(); });
  addAction(tr("Go to Coverage"), int(Icon::Calendar), {}, [this] { showCoverage(); });
  addAction(tr("Go to Rules"), int(Icon::Layers), QKeySequence(u"Ctrl+Shift+R"_s), [this] { show(u"rules"_s); });
  addAction(tr("Go to Campaigns"), int(Icon::Megaphone), QKeySequence(u"Ctrl+Shift+C"_s),
            [this] { show(u"campaigns"_s); });
}

void Workbench::addBeginnings() {
  addAction(tr("New Rule…"), int(Icon::Layers), {}, [this] {
    show(u"rules"_s);
    m_rulesScreen->beginNew();
  });
  addAction(tr("New Campaign…"), int(Icon::Megaphone), {}, [this] {
    show(u"campaigns"_s);
    m_campaignsScreen->beginNew();
  });
  addAction(tr("Show the Library of Rules"), int(Icon::Layers), {}, [this] {
    show(u"rules"_s);
    m_rulesScreen->showLibrary();
  });
  addAction(tr("Stop All That Rules Send…"), int(Icon::Stop), {}, [this] {
    show(u"rules"_s);
    m_rulesScreen->beginStop(true);
  });
  addAction(tr("Add Connection…"), int(Icon::Plug), {}, [this] {
    show(u"connections"_s);
    m_connectionsScreen->beginNew();
  });
  addAction(tr("New Case…"), int(Icon::Briefcase), {}, [this] {
    show(u"cases"_s);
    m_cases->beginNew();
  });
  addAction(tr("Who Will Be Told…"), int(Icon::Megaphone), {}, [this] {
    show(u"cases"_s);
    m_cases->showAudience();
  });
  addAction(tr("Case Templates…"), int(Icon::Briefcase), {}, [this] {
    show(u"cases"_s);
    m_cases->showTemplates();
  });
  addAction(tr("New Hold…"), int(Icon::Padlock), {}, [this] {
    show(u"holds"_s);
    m_holds->beginNew();
  });
}

void Workbench::makeActions() {
  addPlaces();
  addBeginnings();
  addAction(tr("Import Chats…"), int(Icon::Chat), QKeySequence(u"Ctrl+I"_s), [this] { chooseChats(); });
  addAction(tr("Capture Files…"), int(Icon::Capture), QKeySequence(u"Ctrl+O"_s), [this] { chooseFiles(); });
  addAction(tr("People and Rights…"), int(Icon::Person), {}, [this] { showPeople(); });
  addAction(tr("Business Hours…"), int(Icon::Clock), {},
            [this] { open(new BusinessHoursSheet(m_desks->people, this)); });
  addAction(tr("Ways to Unlock…"), int(Icon::Padlock), {}, [this] { open(new UnlockSheet(m_desks->keys, this)); });
  addAction(tr("Keys That Sign…"), int(Icon::ShieldTick), {},
            [this] { open(new PersonKeysSheet(m_desks->keys, this)); });
  addAction(tr("Who Is Who…"), int(Icon::People), {}, [this] { showParticipants(); });
  addAction(tr("Imports…"), int(Icon::Capture), {}, [this] { m_importing->open({}); });
  addAction(tr("Trading Partners…"), int(Icon::People), {}, [this] { m_documents->requestPartners({}); });
  addAction(tr("Productions…"), int(Icon::ExportOut), {}, [this] { showProductions(); });
  addAction(tr("Verify a Package…"), int(Icon::ShieldTick), {}, [this] { checkPackage(); });
  addAction(tr("Conversation as It Stood"), int(Icon::Clock), {}, [this] { showPast(); });
  addAction(tr("Verify Now"), int(Icon::ShieldTick), {}, [this] { verify(); });
  const auto showStamps = [this] { open(new StampsSheet(m_desks->stamps, this)); };
  addAction(tr("Heads and Time-Stamps…"), int(Icon::Stamp), {}, showStamps);
  connect(m_audit, &AuditScreen::stampsRequested, this, showStamps);
  addAction(tr("Keep a Head Outside…"), int(Icon::Stamp), {}, [this] { anchor(); });
  if (m_workspace->info().isRehearsal())
    addAction(tr("Move Time…"), int(Icon::Clock), {}, [this] { askTime(); });
  addAction(tr("Back Up…"), int(Icon::Backup), {}, [this] { backUp(); });
  addAction(tr("Switch Between Light and Dark"), int(Icon::Moon), {}, [this] { Q_EMIT themeToggled(); });
  addAction(tr("Language…"), int(Icon::Globe), {}, [this] { Q_EMIT languageRequested(); });
  addAction(tr("Take the Tour"), int(Icon::Info), {}, [this] { takeTour(); });
  addAction(tr("Lock Now"), int(Icon::Padlock), QKeySequence(u"Ctrl+L"_s), [this] { Q_EMIT lockRequested(); });
  addAction(tr("Lock After…"), int(Icon::Clock), {}, [this] { Q_EMIT lockDelayRequested(); });
  addAction(tr("Show Notifications"), int(Icon::Bell), QKeySequence(u"Ctrl+Shift+N"_s), [this] { showNotices(); });
  addAction(tr("Turn Desktop Notifications On or Off"), int(Icon::Bell), {}, [this] {
    const bool on = !m_memory->tellsDesktop();
    m_memory->setTellsDesktop(on);
    Q_EMIT noticesToggled(on);
    new Toast(this, Icon::Bell, on ? tr("Desktop notifications are on") : tr("Desktop notifications are off"), {},
              kAboveStrip);
  });
  addAction(tr("Close the Workspace"), int(Icon::Close), QKeySequence(u"Ctrl+W"_s),
            [this] { Q_EMIT closeRequested(); });
  auto* palette = new QAction(this);
  palette->setShortcut(QKeySequence(u"Ctrl+K"_s));
  connect(palette, &QAction::triggered, this, &Workbench::openPalette);
  QWidget::addAction(palette);
  fillPalette();
}

/// Commands first, then what is looked up while somebody types.
void Workbench::fillPalette() {
  m_found = new FoundThings(m_desks->messages, this);
  auto* rows = new QConcatenateTablesProxyModel(this);
  rows->addSourceModel(m_actions);
  rows->addSourceModel(m_found);
  m_palette->setModel(rows);
  connect(m_palette, &CommandPalette::searchChanged, m_found, &FoundThings::setText);
  connect(m_palette, &CommandPalette::chosen, this, [this, rows](const QModelIndex& index) {
    const QModelIndex source = rows->mapToSource(index);
    if (source.model() == m_actions)
      return m_actions->actionAt(source)->trigger();
    const FoundThings::Line thing = m_found->line(source.row());
    if (thing.kind == workspace::FindThings::Kind::Person)
      showParticipants(thing.number.isEmpty() ? thing.title : thing.number);
    else
      openSubject(thing.subject);
  });
}

void Workbench::takeTour() {
  m_memory->setTourKnown();
  if (!m_tour) {
    m_tour = new TourCard(this, tourStops(), kAboveStrip);
    connect(m_tour, &TourCard::screenRequested, this, &Workbench::show);
    connect(m_tour, &TourCard::finished, this, [this] { page(m_shown)->setFocus(Qt::OtherFocusReason); });
  }
  m_tour->begin();
}

void Workbench::offerTour() {
  if (m_memory->isTourKnown())
    return;
  m_memory->setTourKnown();
  auto* toast = new Toast(this, Icon::Info, tr("New here? The tour shows each screen in a minute."), {}, kAboveStrip);
  connect(toast->addLink(tr("Take the Tour")), &QPushButton::clicked, this, &Workbench::takeTour);
}

} // namespace muniment::ui
