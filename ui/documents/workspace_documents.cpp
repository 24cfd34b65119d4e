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

} // namespace muniment::ui
