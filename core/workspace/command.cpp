#include "core/workspace/command.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

void CommandContext::record(EntryDraft draft) const {
  draft.actor = m_session->actorText();
  if (m_session->onBehalfOf)
    draft.payload.insert_or_assign(u"on_behalf_of"_s, m_session->onBehalfOf->id.toString());
  if (m_session->glassBroken)
    draft.payload.insert_or_assign(u"emergency_access"_s, true);
  for (const auto& [name, value] : *m_marks.object())
    draft.payload.insert_or_assign(name, value);
  m_transaction->record(std::move(draft));
}

} // namespace muniment::workspace
