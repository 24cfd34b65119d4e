#pragma once

#include "core/records/declaration/selection.h"
#include "ui/documents/document_pane.h"

class QSplitter;

namespace muniment::ui {

class DocumentDetails;
class DocumentsList;

/// The partner documents: list, one document, what is known of it.
class DocumentsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  DocumentsScreen(DocumentDesk& desk, QWidget* parent);

  void refresh();
  void showDocument(const DocumentId& document);
  /// Who the partners are is to be said; `code` is whom to begin with.
  void requestPartners(const QString& code) { Q_EMIT partnersRequested(code); }
  /// Opens a paper at a page, counted from 0, with a text marked in it.
  void showPage(const DocumentId& document, const QString& text, int page);
  void setPreviews(std::shared_ptr<preview::PreviewHost> previews) { m_pane->setPreviews(std::move(previews)); }
  [[nodiscard]] DocumentPane* pane() const { return m_pane; }
  /// Splitter, filter, order and tab.
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void captureRequested();
  void declareRequested(const muniment::records::Selection& selection);
  void holdRequested(const muniment::records::Selection& selection);
  /// The document is to be filed to a case.
  void caseRequested(const muniment::workspace::DocumentSummary& document);
  void partnersRequested(const QString& code);
  void recordRequested(const QString& number);
  void conversationRequested(const muniment::ConversationId& conversation);
  void failed(const muniment::Error& error);

 private:
  void connectList();
  void connectPane();
  void connectKeys();
  void act(DocumentPane::Act act);
  void savePdf();
  void saveCopy();
  void writeCopy(const ItemId& item, const QString& file);
  void writePdf(const QString& file);
  void print();
  [[nodiscard]] QString footOfPages() const;

  DocumentDesk* m_desk;
  QSplitter* m_splitter;
  DocumentsList* m_list;
  DocumentPane* m_pane;
  DocumentDetails* m_details;
};

} // namespace muniment::ui
