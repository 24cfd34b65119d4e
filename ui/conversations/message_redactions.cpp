#include "ui/conversations/details_column.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/kit/state_label.h"
#include "ui/redaction/redaction_words.h"

#include <QtWidgets/QPushButton>

#include <ranges>

namespace muniment::ui {

using namespace Qt::StringLiterals;

/// Each redaction as it is now with what can be done about it, then who did what, newest first.
void MessageDetailsPane::addRedactions(DetailsColumn& column) {
  if (m_redactions.empty())
    return;
  std::map<RedactionId, Redaction> now;
  for (const auto& step : m_redactions)
    now.insert_or_assign(step.redaction.id, step.redaction);
  const bool isOpen =
      std::ranges::any_of(now, [](const auto& each) { return each.second.state == Redaction::State::Proposed; });
  const RedactionWords::State state =
      RedactionWords::state(isOpen ? Redaction::State::Proposed : Redaction::State::SignedOff);
  const bool isAny =
      std::ranges::any_of(now, [](const auto& each) { return each.second.state != Redaction::State::Withdrawn; });
  column.addHeading(tr("Redactions"), isAny ? new StateLabel(state.word, state.tone, state.icon) : nullptr);
  for (const auto& [id, redaction] : now) {
    if (redaction.state == Redaction::State::Withdrawn)
      continue;
    column.addIconRow(Icon::Stop, RedactionWords::part(redaction), Tone::Neutral);
    column.addText(RedactionWords::reason(redaction.reason));
    if (redaction.state == Redaction::State::Proposed) {
      QPushButton* sign = column.addButton(tr("Sign Off"), u"signOffRedaction"_s);
      connect(sign, &QPushButton::clicked, this, [this, id = id] { Q_EMIT signOffRequested(id); });
    }
    QPushButton* back = column.addButton(tr("Take Back"), u"takeBackRedaction"_s);
    connect(back, &QPushButton::clicked, this, [this, id = id] { Q_EMIT takeBackRequested(id); });
  }
  for (const auto& step : std::views::reverse(m_redactions))
    column.addText(RedactionWords::step(step), TextRole::Caption, Ink::Tertiary);
}

} // namespace muniment::ui
