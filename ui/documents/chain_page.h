#pragma once

#include "ui/documents/document_desk.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;

namespace muniment::ui {

class ChainModel;
class VersionCompare;

/// What a document hangs together with, and what it changes of another one of them.
class ChainPage final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  ChainPage(DocumentDesk& desk, QWidget* parent);

  void setDocument(const workspace::DocumentById::Answer& known);
  [[nodiscard]] ChainModel* model() const { return m_model; }
  [[nodiscard]] VersionCompare* comparison() const { return m_compare; }

 Q_SIGNALS:
  void documentRequested(const muniment::DocumentId& document);
  void placeChosen(const muniment::formats::edi::Place& place);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void offerComparisons(const workspace::DocumentById::Answer& known, const std::optional<DocumentId>& chosen);
  void compare();

  DocumentDesk* m_desk;
  ChainModel* m_model;
  QStackedWidget* m_pages;
  QListView* m_list;
  VersionCompare* m_compare;
  std::optional<workspace::DocumentById::Answer> m_known;
  std::optional<DocumentId> m_compared; ///< what the comparison shows, or has asked for
  int m_generation = 0;
};

} // namespace muniment::ui
