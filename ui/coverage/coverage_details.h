#pragma once

#include "core/workspace/coverage/coverage_query.h"

#include <QtWidgets/QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

class PaneSection;
class PlainLabel;

/// One conversation: what was captured, what is missing, and what its sources can never hold.
class CoverageDetails final : public QScrollArea {
  Q_OBJECT

 public:
  explicit CoverageDetails(QWidget* parent);

  void setContent(const workspace::ConversationCoverage& coverage);

 Q_SIGNALS:
  void conversationRequested(const muniment::ConversationId& conversation);

 private:
  void showSources(const workspace::ConversationCoverage& coverage);
  void showMissing(const workspace::ConversationCoverage& coverage);
  void showNever(const workspace::ConversationCoverage& coverage);

  ConversationId m_conversation;
  PlainLabel* m_title;
  QPushButton* m_open;
  PaneSection* m_sources;
  PaneSection* m_missing;
  PaneSection* m_never;
};

} // namespace muniment::ui
