#include "ui/rules/approve_rule_sheet.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/sentence_row.h"
#include "ui/kit/sheet_frame.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

PlainLabel* wrapped(const QString& text, TextRole role = TextRole::Body) {
  auto* label = new PlainLabel(text, role);
  label->setWordWrap(true);
  return label;
}

} // namespace

ApproveRuleSheet::ApproveRuleSheet(const workspace::RuleById::Answer& rule, QWidget* parent) : QDialog(parent) {
  setObjectName(u"approveRuleSheet"_s);
  const Rule& shown = rule.line.rule;
  SheetFrame frame = SheetFrame::layOut(*this,
                                        {tr("Approve “%1”").arg(visibleText(shown.definition.name)),
                                         tr("Version %1 by %2. Your approval is signed, and ends with the next change.")
                                             .arg(QLocale().toString(shown.version), visibleText(rule.author)),
                                         tr("Sign and Approve")},
                                        SheetFrame::Sides::Two);
  frame.enter->addWidget(new PlainLabel(tr("What the rule says"), TextRole::SmallStrong, Ink::Secondary));
  frame.enter->addWidget(wrapped(visibleText(rules::plainText(rule.line.sentence)), TextRole::PaneTitle));
  frame.enter->addWidget(wrapped(visibleText(shown.definition.explanation)));
  frame.enter->addSpacing(8);
  frame.enter->addWidget(new PlainLabel(tr("Its limits"), TextRole::SmallStrong, Ink::Secondary));
  for (const RuleWords::Limit& limit : RuleWords::limits(shown.definition.limits))
    frame.enter->addWidget(wrapped(limit.text));
  frame.enter->addStretch(1);
  frame.follows->addWidget(new PlainLabel(tr("What you let it do"), TextRole::SmallStrong, Ink::Secondary));
  for (const QString& sentence : RuleWords::consequences(shown.definition))
    addSentence(frame.follows, Icon::Info, visibleText(sentence));
  frame.follows->addStretch(1);
  connect(frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(780, 480);
}

} // namespace muniment::ui
