#include "ui/holds/holds_screen.h"

#include "ui/holds/hold_pane.h"
#include "ui/holds/hold_words.h"
#include "ui/holds/holds_list.h"
#include "ui/holds/matters_sheet.h"
#include "ui/holds/new_hold_sheet.h"
#include "ui/holds/notice_sheet.h"
#include "ui/holds/person_sheet.h"
#include "ui/holds/release_sheet.h"
#include "ui/holds/targets_sheet.h"
#include "ui/kit/toast.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>

namespace muniment::ui {

using namespace Qt::StringLiterals;

HoldsScreen::HoldsScreen(HoldsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_splitter(new QSplitter(this)), m_list(new HoldsList(desk, m_splitter)),
      m_pane(new HoldPane(desk, m_splitter)) {
  setObjectName(u"holdsScreen"_s);
  setAccessibleName(tr("Holds"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(m_list);
  m_splitter->addWidget(m_pane);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({344, 10'000});
  connect(m_list, &HoldsList::opened, m_pane, &HoldPane::open);
  connect(m_list, &HoldsList::emptied, m_pane, &HoldPane::close);
  connect(m_list, &HoldsList::newRequested, this, &HoldsScreen::beginNew);
  connect(m_list, &HoldsList::mattersRequested, this, &HoldsScreen::openMatters);
  connect(m_list, &HoldsList::failed, this, &HoldsScreen::failed);
  connectPane();
}

void HoldsScreen::connectPane() {
  connect(m_pane, &HoldPane::told, this, &HoldsScreen::told);
  connect(m_pane, &HoldPane::applyRequested, this, [this] { openTargets(true); });
  connect(m_pane, &HoldPane::targetsRequested, this, [this] { openTargets(false); });
  connect(m_pane, &HoldPane::noticeRequested, this, &HoldsScreen::openNotice);
  connect(m_pane, &HoldPane::exportRequested, this, [this] {
    if (const auto& shown = m_pane->shown())
      Q_EMIT exportRequested(shown->hold.id, HoldWords::title(shown->hold));
  });
  connect(m_pane, &HoldPane::releaseRequested, this, &HoldsScreen::openRelease);
  connect(m_pane, &HoldPane::removeRequested, this, &HoldsScreen::openTakeOff);
  connect(m_pane, &HoldPane::personRequested, this, &HoldsScreen::openPerson);
  connect(m_pane, &HoldPane::acknowledgementRequested, this, &HoldsScreen::decideNotice);
  connect(m_pane, &HoldPane::reminderRequested, this, [this](const TaskId& task) {
    m_desk->run(workspace::RemindOfTask{task}).then(this, [this](const Result<workspace::Receipt>& receipt) {
      report(receipt, tr("The reminder is noted."));
    });
  });
  connect(m_pane, &HoldPane::searchRequested, this, &HoldsScreen::searchRequested);
  connect(m_pane, &HoldPane::conversationRequested, this, &HoldsScreen::conversationsRequested);
  connect(m_pane, &HoldPane::recordsRequested, this, &HoldsScreen::recordsRequested);
  connect(m_pane, &HoldPane::recordRequested, this, &HoldsScreen::recordRequested);
  connect(m_pane, &HoldPane::tasksRequested, this, &HoldsScreen::tasksRequested);
  connect(m_pane, &HoldPane::entriesRequested, this, [this] {
    if (const auto& shown = m_pane->shown())
      Q_EMIT entriesRequested(aggregateOf(shown->hold.id), shown->hold.code);
  });
  connect(m_pane, &HoldPane::failed, this, &HoldsScreen::failed);
}

void HoldsScreen::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_list->setMayManage(session && session->may(Permission::ManageHolds));
  });
  m_list->refresh();
  m_pane->refresh();
}

void HoldsScreen::showHold(const HoldId& hold) { m_list->open(hold); }

void HoldsScreen::addSection(QWidget* section) { m_pane->addSection(section); }

QByteArray HoldsScreen::paneState() const { return m_splitter->saveState(); }

void HoldsScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void HoldsScreen::beginNew() {
  auto* sheet = new NewHoldSheet(*m_desk, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &NewHoldSheet::made, this, [this](const HoldId& hold, const QString& code, bool isApplied) {
    new Toast(this, Icon::Padlock, isApplied ? tr("%1 is in force.").arg(code) : tr("%1 is prepared.").arg(code));
    refresh();
    m_list->open(hold);
  });
  sheet->open();
}

void HoldsScreen::openTargets(bool apply) {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  auto* sheet = new TargetsSheet(*m_desk, shown->hold, apply, !shown->counts.empty(), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &TargetsSheet::applied, this, [this, apply, code = shown->hold.code] {
    new Toast(this, Icon::Padlock, apply ? tr("%1 is in force.").arg(code) : tr("%1 covers more now.").arg(code));
    refresh();
  });
  sheet->open();
}

void HoldsScreen::openNotice() {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  auto* sheet = new NoticeSheet(*m_desk, shown->hold, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &NoticeSheet::told, this, [this] {
    new Toast(this, Icon::Pencil, tr("The notice is changed."));
    refresh();
  });
  sheet->open();
}

void HoldsScreen::openRelease() {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  auto* sheet = new ReleaseSheet({shown->hold, {}, m_pane->facts()}, m_desk->isOfOnePerson(), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, hold = shown->hold] {
    m_desk->run(workspace::ReleaseHold{hold.id, sheet->reason(), sheet->coolingDays()}, this)
        .then(this, [this, code = hold.code](const Result<workspace::Receipt>& receipt) {
          report(receipt, tr("%1 is released and cools off.").arg(code));
        });
  });
  sheet->open();
}

void HoldsScreen::openTakeOff(const HoldTarget& target, const QString& name) {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  auto* sheet = new ReleaseSheet({shown->hold, name}, m_desk->isOfOnePerson(), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, target, hold = shown->hold] {
    const workspace::RemoveHoldTarget command{
        hold.id, {target.kind, target.target}, sheet->reason(), sheet->coolingDays()};
    m_desk->run(command, this).then(this, [this, code = hold.code](const Result<workspace::Receipt>& receipt) {
      report(receipt, tr("It is taken off %1 and cools off.").arg(code));
    });
  });
  sheet->open();
}

void HoldsScreen::openPerson(const Person& person) {
  auto* sheet = new PersonSheet(*m_desk, person, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &PersonSheet::changed, this, &HoldsScreen::refresh);
  sheet->open();
}

void HoldsScreen::openMatters() {
  auto* sheet = new MattersSheet(*m_desk, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &MattersSheet::changed, this, &HoldsScreen::refresh);
  sheet->open();
}

void HoldsScreen::decideNotice(const TaskId& task) {
  m_desk->run(workspace::DecideTask{task, u"acknowledge"_s, tr("Noted for the custodian")})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        report(receipt, tr("The acknowledgement is noted."));
      });
}

void HoldsScreen::report(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (receipt)
    new Toast(this, Icon::Tick, sentence);
  else if (receipt.error().id == "access.second_person_needed"_L1)
    new Toast(this, Icon::Clock, tr("Asked for. A second person finds it in Tasks."));
  else if (receipt.error().kind != ErrorKind::Cancelled)
    Q_EMIT failed(receipt.error());
  refresh();
}

} // namespace muniment::ui
