#include "ui/rules/rules_screen.h"

#include "ui/kit/reason_sheet.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/approve_rule_sheet.h"
#include "ui/rules/new_rule_sheet.h"
#include "ui/rules/rule_limits_sheet.h"
#include "ui/rules/rule_pane.h"
#include "ui/rules/rules_list.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>

namespace muniment::ui {

using namespace Qt::StringLiterals;

RulesScreen::RulesScreen(RulesDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_splitter(new QSplitter(this)), m_list(new RulesList(desk, m_splitter)),
      m_pane(new RulePane(desk, m_splitter)) {
  setObjectName(u"rulesScreen"_s);
  setAccessibleName(tr("Rules"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(m_list);
  m_splitter->addWidget(m_pane);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({320, 10'000});
  connect(m_list, &RulesList::opened, m_pane, &RulePane::open);
  connect(m_list, &RulesList::readyMadeOpened, m_pane, &RulePane::openReadyMade);
  connect(m_list, &RulesList::emptied, m_pane, &RulePane::close);
  connect(m_list, &RulesList::newRequested, this, &RulesScreen::beginNew);
  connect(m_list, &RulesList::stopRequested, this, &RulesScreen::beginStop);
  connect(m_list, &RulesList::failed, this, &RulesScreen::failed);
  connectPane();
  makeKeys();
}

void RulesScreen::connectPane() {
  connect(m_pane, &RulePane::saveRequested, this, &RulesScreen::save);
  connect(m_pane, &RulePane::approveRequested, this, &RulesScreen::approve);
  connect(m_pane, &RulePane::switchRequested, this, &RulesScreen::switchTo);
  connect(m_pane, &RulePane::removeRequested, this, &RulesScreen::remove);
  connect(m_pane, &RulePane::limitsRequested, this, &RulesScreen::changeLimits);
  connect(m_pane, &RulePane::nameRequested, this, &RulesScreen::changeName);
  connect(m_pane, &RulePane::useRequested, m_pane, &RulePane::begin);
  connect(m_pane, &RulePane::discarded, m_list, &RulesList::reopen);
  connect(m_pane, &RulePane::subjectRequested, this, &RulesScreen::subjectRequested);
  connect(m_pane, &RulePane::failed, this, &RulesScreen::failed);
}

void RulesScreen::makeKeys() {
  const auto add = [this](const QKeySequence& keys, auto handler) {
    auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, handler);
  };
  add(QKeySequence::Save, [this] { save(); });
  add(QKeySequence(u"Ctrl+T"_s), [this] { m_pane->tryOnThePast(); });
}

void RulesScreen::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    if (!session)
      return;
    m_list->setSession(*session);
    m_pane->setSession(*session);
  });
  m_desk->ask(workspace::ActorNames()).then(this, [this](const Result<std::map<QString, QString>>& names) {
    if (!names)
      return;
    m_list->setNames(*names);
    m_pane->setNames(*names);
  });
  m_list->refresh();
}

void RulesScreen::showRule(const RuleId& rule) { m_list->open(rule); }

void RulesScreen::showLibrary() { m_list->setFilter(RulesModel::Filter::Library); }

QByteArray RulesScreen::paneState() const {
  QByteArray state;
  QDataStream stream(&state, QIODevice::WriteOnly);
  stream << m_splitter->saveState() << m_pane->splitter()->saveState();
  return state;
}

void RulesScreen::setPaneState(const QByteArray& state) {
  QByteArray across;
  QByteArray down;
  QDataStream stream(state);
  stream >> across >> down;
  m_splitter->restoreState(across);
  m_pane->splitter()->restoreState(down);
}

void RulesScreen::beginNew() {
  auto* sheet = new NewRuleSheet(this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet] { m_pane->begin(sheet->definition()); });
  sheet->open();
}

void RulesScreen::changeName() {
  auto* sheet = new NewRuleSheet(m_pane->draft().definition(), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this,
          [this, sheet] { m_pane->setName(sheet->definition().name, sheet->definition().explanation); });
  sheet->open();
}

void RulesScreen::changeLimits() {
  auto* sheet = new RuleLimitsSheet(m_pane->draft().definition().limits, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet] { m_pane->setLimits(sheet->limits()); });
  sheet->open();
}

void RulesScreen::save() {
  if (!m_pane->isSavable())
    return;
  workspace::SaveRule command;
  command.definition = m_pane->draft().definition();
  if (const auto& shown = m_pane->shown()) {
    command.rule = shown->line.rule.id;
    command.version = shown->line.rule.version;
  }
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt) {
      m_pane->settle();
      if (const auto rule = RuleId::parse(receipt->outcome.text(u"rule")))
        m_list->open(*rule);
    }
    report(receipt, tr("The rule is saved."));
  });
}

void RulesScreen::approve() {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  auto* sheet = new ApproveRuleSheet(*shown, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  const workspace::ApproveRule command{shown->line.rule.id, shown->line.rule.version};
  connect(sheet, &QDialog::accepted, this, [this, command] {
    m_desk->run(command, this).then(this, [this](const Result<workspace::Receipt>& receipt) {
      report(receipt, tr("The rule is approved. It can be switched on."));
    });
  });
  sheet->open();
}

void RulesScreen::switchTo(bool on) {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  m_desk->run(workspace::SwitchRule{shown->line.rule.id, on})
      .then(this, [this, on](const Result<workspace::Receipt>& receipt) {
        report(receipt, on ? tr("The rule is on. It looks at what happens from now on.") : tr("The rule is off."));
      });
}

void RulesScreen::remove() {
  const auto& shown = m_pane->shown();
  if (!shown)
    return;
  auto* sheet = new ReasonSheet(
      {tr("Remove “%1”").arg(visibleText(shown->line.rule.definition.name)),
       tr("The rule goes with all its versions."),
       tr("Remove Rule"),
       {tr("What it waits with is settled and not done."), tr("What it met and did stays in the ledger.")}},
      this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, rule = shown->line.rule.id] {
    m_desk->run(workspace::RemoveRule{rule, sheet->reason()})
        .then(this, [this](const Result<workspace::Receipt>& receipt) {
          if (receipt)
            m_pane->settle();
          report(receipt, tr("The rule is removed."));
        });
  });
  sheet->open();
}

void RulesScreen::beginStop(bool stop) {
  auto* sheet = stop ? new ReasonSheet({tr("Stop all that rules send"),
                                        tr("At once, for every rule and everybody."),
                                        tr("Stop Everything"),
                                        {tr("No rule reaches people or other systems until somebody lets them again."),
                                         tr("What is not sent meanwhile is not made up for."),
                                         tr("Rules that only work inside the workspace go on.")}},
                                       this)
                     : new ReasonSheet({tr("Let rules send again"),
                                        tr("Rules that are on reach people and other systems again."),
                                        tr("Let Rules Send"),
                                        {tr("What was not sent meanwhile is not made up for.")}},
                                       this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, stop] {
    m_desk->run(workspace::StopOutbound{stop, sheet->reason()})
        .then(this, [this, stop](const Result<workspace::Receipt>& receipt) {
          report(receipt, stop ? tr("All that rules send is stopped.") : tr("Rules send again."));
        });
  });
  sheet->open();
}

void RulesScreen::report(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (receipt)
    new Toast(this, Icon::Tick, sentence);
  else if (receipt.error().id == "access.second_person_needed"_L1)
    new Toast(this, Icon::Clock, tr("Asked for. A second person finds it in Tasks."));
  else if (receipt.error().kind != ErrorKind::Cancelled)
    Q_EMIT failed(receipt.error());
  refresh();
}

} // namespace muniment::ui
