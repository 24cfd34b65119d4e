#include "core/workspace/cases/case_layout.h"

#include "core/store/case_template_repository.h"
#include "core/workspace/cases/case_opening.h"

namespace muniment::workspace {

Result<std::map<QString, cases::WorkspaceTemplate>> allTemplates(store::Connection& connection) {
  MUNIMENT_TRY_LET(texts, cases::builtInTemplates());
  MUNIMENT_TRY_LET(saved, store::CaseTemplateRepository(connection).all());
  for (const CaseTemplate& own : saved)
    texts[own.code] = own.text.toUtf8();
  std::map<QString, cases::WorkspaceTemplate> all;
  for (const auto& [id, text] : texts) {
    MUNIMENT_TRY_LET(layout, cases::workspaceTemplateFrom(text));
    all.emplace(id, std::move(layout));
  }
  return all;
}

Result<std::optional<cases::WorkspaceTemplate>> templateForObject(store::Connection& connection,
                                                                  const QString& objectType) {
  if (objectType.isEmpty())
    return std::optional<cases::WorkspaceTemplate>();
  MUNIMENT_TRY_LET(all, allTemplates(connection));
  for (auto& [id, layout] : all) {
    if (layout.objects.contains(objectType))
      return std::optional(std::move(layout));
  }
  return std::optional<cases::WorkspaceTemplate>();
}

Result<void> layOut(CaseChange& change, const cases::WorkspaceTemplate& layout) {
  MUNIMENT_TRY(change.set(casefield::kTemplate, layout.id));
  change.file().folders.assign(layout.folders.begin(), layout.folders.end());
  return layout.checklist.isEmpty() ? Result<void>() : addChecklist(change, layout.checklist);
}

} // namespace muniment::workspace
