#include "ui/rm/settle_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/rm_words.h"
#include "ui/rm/side_card.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = PeerConflict::Kind;
using Resolution = PeerConflict::Resolution;

constexpr int kReasonHeight = 64;

SheetFrame::Text textOf(const workspace::PeerDifference::Answer& difference) {
  const QString about = visibleText(difference.about).simplified();
  const QString happened = RmWords::happened(difference.conflict.kind, difference.system);
  return {RmWords::conflict(difference.conflict.kind), about.isEmpty() ? happened : about + u'\n' + happened,
          SettleSheet::tr("Settle Difference")};
}

} // namespace

SettleSheet::SettleSheet(RmDesk& desk, const workspace::PeerDifference::Answer& difference, QWidget* parent)
    : QDialog(parent), m_frame(SheetFrame::layOut(*this, textOf(difference), SheetFrame::Sides::One)),
      m_choice(new QButtonGroup(this)), m_reason(new QPlainTextEdit) {
  setObjectName(u"settleSheet"_s);
  addSides(difference);
  m_reason->setObjectName(u"settleSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(tr("It stays in the ledger for good."));
  m_frame.enter->addWidget(reason);
  m_frame.enter->addStretch(1);
  connect(m_choice, &QButtonGroup::idToggled, this, &SettleSheet::check);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &SettleSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &SettleSheet::acted);
  resize(760, 640);
  m_mustLook = difference.conflict.kind == PeerConflict::Kind::DetailsChanged;
  check();
  look(desk, difference);
}

void SettleSheet::addSides(const workspace::PeerDifference::Answer& difference) {
  const auto choiceOf = [&](Resolution resolution) {
    return RmWords::choice(difference.conflict.kind, resolution, difference.system);
  };
  auto* across = new QHBoxLayout;
  across->setSpacing(12);
  auto* here =
      new SideCard(tr("Here"), choiceOf(Resolution::OursCounts), RmWords::whyNot(difference, Resolution::OursCounts));
  here->setFacts(RmWords::here(difference));
  m_there = new SideCard(tr("In %1").arg(visibleText(difference.system)), choiceOf(Resolution::TheirsCounts),
                         RmWords::whyNot(difference, Resolution::TheirsCounts));
  m_there->setFacts(RmWords::there(difference));
  m_there->setObjectName(u"settleSheet.there"_s);
  here->choice()->setObjectName(u"settleSheet.ours"_s);
  m_there->choice()->setObjectName(u"settleSheet.theirs"_s);
  m_choice->addButton(here->choice(), static_cast<int>(Resolution::OursCounts));
  m_choice->addButton(m_there->choice(), static_cast<int>(Resolution::TheirsCounts));
  across->addWidget(here, 1);
  across->addWidget(m_there, 1);
  m_frame.enter->addLayout(across, 1);
  const RmWords::Choice leave = choiceOf(Resolution::LeftAsIs);
  auto* left = new QRadioButton(leave.name);
  left->setObjectName(u"settleSheet.left"_s);
  left->setAccessibleDescription(leave.consequence);
  m_choice->addButton(left, static_cast<int>(Resolution::LeftAsIs));
  m_frame.enter->addWidget(left);
  auto* what = new PlainLabel(leave.consequence, TextRole::Small, Ink::Secondary);
  what->setWordWrap(true);
  m_frame.enter->addWidget(what);
}

void SettleSheet::look(RmDesk& desk, const workspace::PeerDifference::Answer& difference) {
  const Counterpart& counterpart = difference.counterpart;
  const bool isPlan = counterpart.kind == Counterpart::Kind::Schedule || counterpart.kind == Counterpart::Kind::Class;
  if (counterpart.node == 0 || isPlan)
    return;
  m_there->setNote(tr("Looking…"));
  const RmWords::Facts known = RmWords::there(difference);
  desk.look(counterpart.id)
      .then(this, [this, kind = counterpart.kind, known](const Result<workspace::RmSighting>& seen) {
        if (!seen)
          return m_there->setNote(tr("It could not be looked at: %1").arg(errorText(seen.error())));
        RmWords::Facts facts = known.empty() ? RmWords::Facts() : RmWords::Facts{known.front()};
        for (auto& fact : RmWords::there(*seen, kind))
          facts.push_back(std::move(fact));
        m_there->setFacts(facts);
        m_there->setNote({});
        m_fieldsThere = seen->fields;
        m_mustLook = false;
        check();
      });
}

PeerConflict::Resolution SettleSheet::resolution() const {
  return m_choice->checkedId() < 0 ? Resolution::Open : static_cast<Resolution>(m_choice->checkedId());
}

QString SettleSheet::reason() const { return m_reason->toPlainText().trimmed(); }

void SettleSheet::check() {
  m_frame.setProblem(m_isBusy                                                 ? tr("It is being settled…")
                     : resolution() == Resolution::Open                       ? tr("Nothing is chosen yet")
                     : resolution() == Resolution::TheirsCounts && m_mustLook ? tr("It must be seen there first")
                     : reason().size() < workspace::kShortestRmReason         ? tr("The reason is still missing")
                                                                              : QString());
}

void SettleSheet::setBusy(bool busy) {
  m_isBusy = busy;
  check();
}

void SettleSheet::showProblem(const QString& sentence) {
  setBusy(false);
  m_frame.showFailure(sentence);
}

} // namespace muniment::ui
