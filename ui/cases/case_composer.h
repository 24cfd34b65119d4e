#pragma once

#include "ui/cases/case_desk.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Composer;
class ComposerDesk;
class FilterPill;
class PlainLabel;

/// Below the timeline: an internal comment, or a reply over WhatsApp into a conversation of the case. The two never
/// look alike, and the button says which of them it sends.
class CaseComposer final : public QWidget {
  Q_OBJECT

 public:
  /// A conversation of the case that a reply can go to.
  struct Target final {
    ConversationId conversation;
    QString title;
    friend bool operator==(const Target&, const Target&) = default;
  };

  /// The desk must outlive this.
  CaseComposer(CaseDesk& desk, QWidget* parent);

  /// Who sends the replies; it must outlive this. Without, there are only comments.
  void setComposerDesk(ComposerDesk& desk);
  void setCase(const workspace::CaseById::Answer& known, bool mayWork);
  /// Opens the reply, where there is a conversation to reply into.
  void reply();
  void comment();
  [[nodiscard]] bool canReply() const { return m_composes && !m_targets.empty(); }

 Q_SIGNALS:
  void changed();
  void failed(const muniment::Error& error);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeComment();
  void makeReply();
  void choose(bool isReply);
  void chooseTarget();
  void showTarget(const Target& target);
  void weigh();
  void send();

  CaseDesk* m_desk;
  std::optional<CaseId> m_file;
  std::map<CaseId, QString> m_drafts;
  std::vector<Target> m_targets;
  std::optional<Target> m_target;
  bool m_composes = false;
  bool m_isReply = false;
  bool m_isSending = false;
  FilterPill* m_commentPill;
  FilterPill* m_replyPill;
  QPushButton* m_targetButton;
  QStackedWidget* m_pages;
  QPlainTextEdit* m_text = nullptr;
  QCheckBox* m_there = nullptr;
  PlainLabel* m_note = nullptr;
  QPushButton* m_send = nullptr;
  PlainLabel* m_replyNote = nullptr;
  Composer* m_composer = nullptr;
};

} // namespace muniment::ui
