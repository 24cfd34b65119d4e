#pragma once

#include "core/workspace/workspace.h"
#include "ui/documents/document_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives it.
class WorkspaceDocuments final : public DocumentDesk {
 public:
  explicit WorkspaceDocuments(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Answer<workspace::DocumentsPage> ask(workspace::DocumentsPage query) override;
  Answer<workspace::DocumentCounts> ask(workspace::DocumentCounts query) override;
  Answer<workspace::DocumentById> ask(workspace::DocumentById query) override;
  Answer<workspace::DocumentBytes> ask(workspace::DocumentBytes query) override;
  Answer<workspace::DocumentAttachment> ask(workspace::DocumentAttachment query) override;
  Told<workspace::WholeItem> ask(workspace::PreviewItem query) override;
  Told<workspace::WholeItem> ask(workspace::ExportItem query) override;
  Told<void> note(AccessAct act, const QString& subject) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
