#include "ui/disposition/decision_panel.h"

#include "ui/disposition/decision_option.h"
#include "ui/disposition/disposition_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kOtherReason = 9;

bool needsReason(DisposalDecision decision) {
  return decision != DisposalDecision::Approve && decision != DisposalDecision::Undecided;
}

} // namespace

DecisionPanel::DecisionPanel(QWidget* parent)
    : QWidget(parent), m_until(new QDateEdit), m_reason(new QComboBox), m_note(new QLineEdit),
      m_untilRow(new FormRow(tr("Last day of keeping"), m_until, FormRow::Need::Required)),
      m_reasonRow(new FormRow(tr("Reason, by its digit"), m_reason, FormRow::Need::Required)),
      m_noteRow(new FormRow(tr("Note"), m_note)), m_decide(new QPushButton(tr("Decide and Next"))) {
  setObjectName(u"decisionPanel"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  addOptions(column);
  m_until->setObjectName(u"decisionUntil"_s);
  m_until->setCalendarPopup(true);
  m_until->setDisplayFormat(dayFormat());
  m_reason->setObjectName(u"decisionReason"_s);
  m_note->setObjectName(u"decisionNote"_s);
  const QStringList reasons = DispositionWords::reasons();
  m_reason->addItem(tr("Choose a reason"));
  for (int code = 1; code <= reasons.size(); ++code)
    m_reason->addItem(u"%1  %2"_s.arg(code).arg(reasons.at(code - 1)));
  m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (FormRow* row : {m_untilRow, m_reasonRow, m_noteRow})
    column->addWidget(row);
  addButtons(column);
  connect(m_reason, &QComboBox::currentIndexChanged, this, &DecisionPanel::showNeeds);
  connect(m_note, &QLineEdit::textChanged, this, &DecisionPanel::showNeeds);
  connect(m_note, &QLineEdit::returnPressed, this, &DecisionPanel::decide);
}

void DecisionPanel::addOptions(QVBoxLayout* column) {
  const auto add = [&](DisposalDecision decision, QChar key, const QString& text, const QString& note) {
    auto* option = new DecisionOption(key, text, note, this);
    m_options.emplace(decision, option);
    column->addWidget(option);
    connect(option, &QAbstractButton::clicked, this, [this, decision] { choose(decision); });
  };
  add(DisposalDecision::Approve, u'A', tr("Destroy"), {});
  add(DisposalDecision::Extend, u'X', tr("Keep longer"), tr("until a day"));
  add(DisposalDecision::KeepForGood, u'K', tr("Keep for good"), tr("never due again"));
  add(DisposalDecision::LeaveOut, u'R', tr("Leave out"), tr("stays due"));
}

void DecisionPanel::addButtons(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_decide->setObjectName(u"decideAndNext"_s);
  setButtonKind(m_decide, ButtonKind::Primary);
  m_decide->setToolTip(plainToolTip(tr("Enter")));
  auto* skip = new QPushButton(tr("Skip"));
  skip->setToolTip(plainToolTip(tr("Key J")));
  auto* undo = new QPushButton(tr("Undo"));
  undo->setToolTip(plainToolTip(tr("Key U takes the last decision back")));
  for (QPushButton* button : {m_decide, skip, undo})
    row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  connect(m_decide, &QPushButton::clicked, this, &DecisionPanel::decide);
  connect(skip, &QPushButton::clicked, this, &DecisionPanel::skipped);
  connect(undo, &QPushButton::clicked, this, &DecisionPanel::undoRequested);
}

void DecisionPanel::setItem(const workspace::ReviewedItem& reviewed, QDate today) {
  const SnapshotItem& item = reviewed.item;
  m_isBlocked = reviewed.held && item.action == DisposalAction::Destroy;
  DecisionOption* approve = m_options.at(DisposalDecision::Approve);
  approve->setText(item.action == DisposalAction::Review ? tr("Reviewed, go on")
                                                         : DispositionWords::approvedText(item.action));
  approve->setNote(m_isBlocked ? tr("blocked by a hold") : QString());
  approve->setEnabled(!m_isBlocked);
  m_until->setMinimumDate(today.addDays(1));
  m_until->setDate(item.until.value_or(today.addYears(1)));
  m_note->clear();
  m_reason->setCurrentIndex(0);
  const QStringList reasons = DispositionWords::reasons();
  for (int code = 1; code <= reasons.size(); ++code) {
    if (item.reason.startsWith(reasons.at(code - 1))) {
      m_reason->setCurrentIndex(code);
      m_note->setText(item.reason.mid(reasons.at(code - 1).size() + 2));
    }
  }
  const bool fits = item.decision != DisposalDecision::Undecided;
  choose(fits ? item.decision : m_isBlocked ? DisposalDecision::LeaveOut : DisposalDecision::Approve);
}

DisposalDecision DecisionPanel::chosen() const {
  for (const auto& [decision, option] : m_options) {
    if (option->isChecked())
      return decision;
  }
  return DisposalDecision::Undecided;
}

void DecisionPanel::choose(DisposalDecision decision) {
  m_options.at(decision)->setChecked(true);
  m_untilRow->setVisible(decision == DisposalDecision::Extend);
  m_reasonRow->setVisible(needsReason(decision));
  m_noteRow->setVisible(needsReason(decision));
  showNeeds();
}

void DecisionPanel::showNeeds() {
  const bool other = m_reason->currentIndex() == kOtherReason;
  const bool noted = !other || !m_note->text().trimmed().isEmpty();
  const bool reasoned = !needsReason(chosen()) || (m_reason->currentIndex() > 0 && noted);
  const bool possible = chosen() != DisposalDecision::Approve || !m_isBlocked;
  m_decide->setEnabled(reasoned && possible);
}

QString DecisionPanel::reasonText() const {
  if (!needsReason(chosen()))
    return {};
  const QString reason = DispositionWords::reasons().value(m_reason->currentIndex() - 1);
  const QString note = m_note->text().trimmed();
  return note.isEmpty() ? reason : u"%1: %2"_s.arg(reason, note);
}

void DecisionPanel::press(DisposalDecision decision) {
  if (decision == DisposalDecision::Approve && m_isBlocked)
    return;
  choose(decision);
  if (decision == DisposalDecision::Approve)
    decide();
}

void DecisionPanel::pressDigit(int digit) {
  if (!needsReason(chosen()))
    return;
  m_reason->setCurrentIndex(digit);
  if (digit == kOtherReason)
    m_note->setFocus(Qt::ShortcutFocusReason);
  else
    decide();
}

void DecisionPanel::decide() {
  if (!m_decide->isEnabled())
    return;
  const DisposalDecision decision = chosen();
  Q_EMIT decided(decision, reasonText(),
                 decision == DisposalDecision::Extend ? std::optional(m_until->date()) : std::nullopt);
}

} // namespace muniment::ui
