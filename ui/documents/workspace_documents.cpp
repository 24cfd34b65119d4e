#include "ui/documents/workspace_documents.h"

namespace muniment::ui {

DocumentDesk::Answer<workspace::DocumentsPage> WorkspaceDocuments::ask(workspace::DocumentsPage query) {
  return m_workspace->ask(std::move(query));
}

DocumentDesk::Answer<workspace::DocumentCounts> WorkspaceDocuments::ask(workspace::DocumentCounts query) {
  return m_workspace->ask(std::move(query));
}

DocumentDesk::Answer<workspace::DocumentById> WorkspaceDocuments::ask(workspace::DocumentById query) {
  return m_workspace->ask(query);
}

DocumentDesk::Answer<workspace::DocumentBytes> WorkspaceDocuments::ask(workspace::DocumentBytes query) {
  return m_workspace->ask(query);
}

DocumentDesk::Answer<workspace::DocumentAttachment> WorkspaceDocuments::ask(workspace::DocumentAttachment query) {
  return m_workspace->ask(query);
}

DocumentDesk::Told<workspace::WholeItem> WorkspaceDocuments::ask(workspace::PreviewItem query) {
  return m_workspace->ask(query);
}

DocumentDesk::Told<workspace::WholeItem> WorkspaceDocuments::ask(workspace::ExportItem query) {
  return m_workspace->ask(query);
}

DocumentDesk::Told<void> WorkspaceDocuments::note(AccessAct act, const QString& subject) {
  return m_workspace->note(act, subject);
}

} // namespace muniment::ui
