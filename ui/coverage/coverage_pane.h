#pragma once

#include "ui/coverage/coverage_desk.h"

#include <QtWidgets/QWidget>

class QListView;
class QSplitter;

namespace muniment::ui {

class CoverageAxis;
class CoverageDetails;
class CoverageModel;
class ListPages;
class PlainLabel;

/// Coverage: what was captured of which time, and what is missing.
class CoveragePane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  CoveragePane(CoverageDesk& desk, QWidget* parent);

  void refresh();
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void conversationRequested(const muniment::ConversationId& conversation);
  void failed(const muniment::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeList();
  void take();
  void showCurrent();

  CoverageModel* m_model;
  ListPages* m_pages = nullptr;
  QSplitter* m_splitter = nullptr;
  QListView* m_list = nullptr;
  CoverageAxis* m_axis = nullptr;
  PlainLabel* m_notice = nullptr;
  CoverageDetails* m_details = nullptr;
};

} // namespace muniment::ui
