#include "ui/holds/targets_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/holds/hold_words.h"
#include "ui/holds/new_hold_sheet.h"
#include "ui/holds/note_people.h"
#include "ui/holds/reach_preview.h"
#include "ui/holds/targets_editor.h"
#include "ui/kit/form_row.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDaysToAcknowledge = 7;
constexpr int kMostDays = 3650;

} // namespace

TargetsSheet::TargetsSheet(HoldsDesk& desk, const Hold& hold, bool apply, bool hasTargets, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_hold(hold), m_apply(apply), m_hasTargets(hasTargets),
      m_frame(SheetFrame::layOut(*this,
                                 {apply ? tr("Apply %1").arg(hold.code) : tr("Put %1 on more").arg(hold.code),
                                  HoldWords::title(hold), apply ? tr("Apply Hold") : tr("Put on Hold")},
                                 SheetFrame::Sides::Two)),
      m_targets(new TargetsEditor(desk, this)), m_days(new QSpinBox),
      m_collect(new QCheckBox(NewHoldSheet::tr("Give me a task to collect what each of them has"))),
      m_reach(new ReachPreview(desk, hold.id, this)) {
  setObjectName(u"targetsSheet"_s);
  m_frame.enter->addWidget(m_targets);
  m_days->setObjectName(u"targetsSheet.days"_s);
  m_days->setRange(1, kMostDays);
  m_days->setValue(kDaysToAcknowledge);
  m_days->setSuffix(tr(" days"));
  auto* days = new FormRow(tr("Time to acknowledge"), m_days);
  days->setHint(tr("For each person who is asked anew."));
  m_frame.enter->addWidget(days);
  m_collect->setObjectName(u"targetsSheet.collect"_s);
  m_collect->setChecked(true);
  m_frame.enter->addWidget(m_collect);
  m_frame.enter->addStretch(1);
  m_frame.follows->addWidget(m_reach);
  m_frame.follows->addStretch(1);
  connect(m_targets, &TargetsEditor::changed, this, [this] {
    m_reach->setTargets(m_targets->targets(), static_cast<int>(m_targets->unknown().size()));
    check();
  });
  connect(m_frame.action, &QPushButton::clicked, this, &TargetsSheet::go);
  resize(860, 560);
  check();
}

void TargetsSheet::check() {
  const bool isEnough = !m_targets->isEmpty() || (m_apply && m_hasTargets);
  m_frame.setProblem(isEnough ? QString() : tr("Nobody and nothing is named yet"));
}

void TargetsSheet::go() {
  m_frame.action->setEnabled(false);
  notePeople(*m_desk, this, m_targets->unknown(), [this](const Result<std::vector<workspace::WantedTarget>>& noted) {
    if (!noted)
      return m_frame.showFailure(errorText(noted.error()));
    std::vector<workspace::WantedTarget> targets = m_targets->targets();
    targets.insert(targets.end(), noted->begin(), noted->end());
    run(std::move(targets));
  });
}

void TargetsSheet::run(std::vector<workspace::WantedTarget> targets) {
  const auto end = [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt) {
      m_targets->refresh(); // some of the people may be known by now
      return m_frame.showFailure(errorText(receipt.error()));
    }
    Q_EMIT applied();
    accept();
  };
  if (m_apply)
    m_desk->run(workspace::ApplyHold{m_hold.id, std::move(targets), m_days->value(), m_collect->isChecked()})
        .then(this, end);
  else
    m_desk->run(workspace::AddHoldTargets{m_hold.id, std::move(targets), m_days->value(), m_collect->isChecked()})
        .then(this, end);
}

} // namespace muniment::ui
