#include "core/store/case_template_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<void> CaseTemplateRepository::save(const CaseTemplate& saved) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(saved)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO case_template (code, content, salt) VALUES (?, ?, ?) ON CONFLICT "
                                    "(code) DO UPDATE SET content = excluded.content, salt = excluded.salt",
                                    {saved.code, content, saved.salt.toBytes()}));
  return {};
}

Result<void> CaseTemplateRepository::remove(const QString& code) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM case_template WHERE code = ?", {code}));
  return {};
}

Result<std::vector<CaseTemplate>> CaseTemplateRepository::all() {
  std::vector<CaseTemplate> found;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT code, content, salt FROM case_template ORDER BY code"));
  while (rows.next()) {
    MUNIMENT_TRY_LET(saved, contentAt(rows, 1, caseTemplateFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    if (saved.code != rows.text(0))
      return damagedRow("case_template"_L1);
    saved.salt = salt;
    found.push_back(std::move(saved));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
