#include "ui/holds/release_sheet.h"

#include "core/workspace/holds/hold_commands.h"
#include "ui/holds/hold_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/sentence_row.h"
#include "ui/kit/style.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 10;
constexpr int kReasonHeight = 84;

QString titleOf(const Hold& hold, const QString& target) {
  return target.isEmpty() ? ReleaseSheet::tr("Release %1").arg(hold.code)
                          : ReleaseSheet::tr("Take something off %1").arg(hold.code);
}

QString actionOf(const Hold& hold, const QString& target, bool isOfOnePerson) {
  if (target.isEmpty())
    return isOfOnePerson ? ReleaseSheet::tr("Sign and Release %1").arg(hold.code)
                         : ReleaseSheet::tr("Sign and Ask for the Release");
  return isOfOnePerson ? ReleaseSheet::tr("Sign and Take Off") : ReleaseSheet::tr("Sign and Ask to Take Off");
}

} // namespace

ReleaseSheet::ReleaseSheet(const About& about, bool isOfOnePerson, QWidget* parent)
    : QDialog(parent), m_hold(about.hold),
      m_frame(SheetFrame::layOut(*this,
                                 {titleOf(about.hold, about.target),
                                  about.target.isEmpty() ? HoldWords::title(about.hold) : about.target,
                                  actionOf(about.hold, about.target, isOfOnePerson)},
                                 SheetFrame::Sides::Two)) {
  setObjectName(u"releaseSheet"_s);
  addQuestions();
  addConsequences(about, isOfOnePerson);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(860, 600);
  check();
  m_reason->setFocus();
}

void ReleaseSheet::addQuestions() {
  m_reason = new QPlainTextEdit;
  m_reason->setObjectName(u"releaseSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(tr("A full sentence. It stays with the hold for good."));
  m_frame.enter->addWidget(reason);
  m_ground = new QComboBox;
  m_ground->setObjectName(u"releaseSheet.ground"_s);
  m_ground->addItems({tr("The dispute was settled"), tr("The case was decided, and no appeal is possible"),
                      tr("The claim is time-barred"), tr("The investigation was closed"),
                      tr("The hold was applied by mistake"), tr("Another ground, as the reason says")});
  m_frame.enter->addWidget(new FormRow(tr("Legal ground"), m_ground));
  m_days = new QSpinBox;
  m_days->setObjectName(u"releaseSheet.days"_s);
  m_days->setRange(1, 3650);
  m_days->setValue(workspace::kCoolingDays);
  m_days->setSuffix(tr(" days"));
  auto* days = new FormRow(tr("Cooling-off"), m_days);
  days->setHint(tr("Everything stays held for so long after the release."));
  m_frame.enter->addWidget(days);
  m_word = new QLineEdit;
  m_word->setObjectName(u"releaseSheet.word"_s);
  m_frame.enter->addWidget(new FormRow(tr("Type “%1” to go on").arg(m_hold.code), m_word, FormRow::Need::Required));
  m_frame.enter->addStretch(1);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &ReleaseSheet::check);
  connect(m_word, &QLineEdit::textChanged, this, &ReleaseSheet::check);
}

void ReleaseSheet::addConsequences(const About& about, bool isOfOnePerson) {
  QVBoxLayout* column = m_frame.follows;
  column->addWidget(new PlainLabel(tr("What follows"), TextRole::SmallStrong, Ink::Secondary));
  for (const QString& fact : about.facts)
    addSentence(column, Icon::Triangle, fact, Tone::Due);
  if (isOfOnePerson)
    addSentence(column, Icon::Person, tr("This workspace has one person, so nobody else agrees. The ledger says so."),
                Tone::Due);
  else
    addSentence(column, Icon::People,
                tr("Nothing changes until a second person agrees. One of the two must be a legal reviewer."),
                Tone::Due);
  if (about.target.isEmpty()) {
    addSentence(column, Icon::Triangle,
                tr("The hold ends for good. It cannot be applied again; a new one can be made."), Tone::Due);
    addSentence(column, Icon::Triangle,
                tr("After the cooling-off, what no other hold covers may be destroyed as soon as it is due."),
                Tone::Due);
    addSentence(column, Icon::Info, tr("Custodians who have not answered are no longer asked."));
  } else {
    addSentence(column, Icon::Triangle,
                tr("After the cooling-off, this is covered only by what else the hold is on, and by other holds."),
                Tone::Due);
  }
  addSentence(column, Icon::Padlock, tr("Other holds on the same things stay as they are."), Tone::Held);
  addSentence(column, Icon::ShieldTick, tr("Your signature, the reason and both persons can be proved."), Tone::Done);
  column->addStretch(1);
}

void ReleaseSheet::check() {
  if (m_reason->toPlainText().trimmed().size() < kShortestReason)
    return m_frame.setProblem(tr("The reason is still missing"));
  if (m_word->text().trimmed().compare(m_hold.code, Qt::CaseInsensitive) != 0)
    return m_frame.setProblem(tr("The code is still missing"));
  m_frame.setProblem({});
}

QString ReleaseSheet::reason() const {
  return tr("%1 Ground: %2.", "reason, legal ground").arg(m_reason->toPlainText().trimmed(), m_ground->currentText());
}

int ReleaseSheet::coolingDays() const { return m_days->value(); }

} // namespace muniment::ui
