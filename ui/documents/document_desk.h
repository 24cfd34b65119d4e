#pragma once

#include "core/workspace/documents/document_queries.h"
#include "core/workspace/items/item_bytes.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// Whom the screen of documents asks. Answers come on the window's thread through `QFuture::then`.
class DocumentDesk {
 public:
  template <class T>
  using Told = QFuture<Result<T>>;
  template <class Q>
  using Answer = Told<typename Q::Answer>;

  DocumentDesk() = default;
  Q_DISABLE_COPY_MOVE(DocumentDesk)
  virtual ~DocumentDesk() = default;

  virtual Answer<workspace::DocumentsPage> ask(workspace::DocumentsPage query) = 0;
  virtual Answer<workspace::DocumentCounts> ask(workspace::DocumentCounts query) = 0;
  virtual Answer<workspace::DocumentById> ask(workspace::DocumentById query) = 0;
  virtual Answer<workspace::DocumentBytes> ask(workspace::DocumentBytes query) = 0;
  virtual Answer<workspace::DocumentAttachment> ask(workspace::DocumentAttachment query) = 0;
  virtual Told<workspace::WholeItem> ask(workspace::PreviewItem query) = 0;
  virtual Told<workspace::WholeItem> ask(workspace::ExportItem query) = 0;
  /// An act that a person did with something that was shown.
  virtual Told<void> note(AccessAct act, const QString& subject) = 0;
};

} // namespace muniment::ui
