#pragma once

#include "core/preview/client/preview_host.h"
#include "ui/documents/document_desk.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace muniment::ui {

class PreviewView;

/// A paper as it looks, or the files that a document carries inside. They are fetched once somebody looks.
class DocumentPreview final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  DocumentPreview(DocumentDesk& desk, QWidget* parent);

  void setPreviews(std::shared_ptr<preview::PreviewHost> previews) { m_previews = std::move(previews); }
  /// Whether a document has anything to look at here.
  [[nodiscard]] static bool hasAny(const workspace::DocumentById::Answer& known);
  void setDocument(const workspace::DocumentById::Answer& known);
  void clear();
  /// Looks for this text once the file is there, beginning at a page counted from 0.
  void showHits(const QString& text, int page);
  [[nodiscard]] PreviewView* view() const { return m_view; }

 Q_SIGNALS:
  void failed(const muniment::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void fetch();
  void take(int generation, const Result<QByteArray>& bytes);
  void copy(const QString& text);

  DocumentDesk* m_desk;
  QComboBox* m_which;
  PreviewView* m_view;
  std::shared_ptr<preview::PreviewHost> m_previews;
  std::optional<workspace::DocumentSummary> m_document;
  QString m_lookFor;
  int m_page = 0;
  int m_generation = 0;
  bool m_isWanted = false; ///< and not fetched yet
};

} // namespace muniment::ui
