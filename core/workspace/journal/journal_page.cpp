#include "core/workspace/journal/journal_page.h"

#include "core/store/access_journal_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<std::vector<AccessNote>> JournalPage::answer(QueryContext& context) const {
  return store::AccessJournalRepository(context.connection).before(before, limit, context.scope());
}

QStringList JournalPage::journalSubjects(const std::vector<AccessNote>& given, const access::Session&) const {
  return given.empty() ? QStringList() : QStringList{u"journal:%1-%2"_s.arg(given.back().seq).arg(given.front().seq)};
}

} // namespace muniment::workspace
