#pragma once

#include "core/preview/client/preview_host.h"
#include "ui/documents/document_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class ChainPage;
class DeskOriginal;
class DocumentPreview;
class DocumentSheet;
class ElidedLabel;
class FindingsList;
class OriginalView;
class LinesBar;
class PlaceBar;
class PlainLabel;
class SubjectPages;
class TabStrip;

/// One document: readable, as it was received, with its chain and its findings.
class DocumentPane final : public QWidget {
  Q_OBJECT

 public:
  enum class Tab : std::uint8_t { Document, Original, Preview, Chain, Findings };
  enum class Act : std::uint8_t { Declare, Hold, File, Print, SavePdf, SaveCopy };

  /// The desk must outlive this.
  DocumentPane(DocumentDesk& desk, QWidget* parent);
  ~DocumentPane() override;

  /// Shows a document; asks for it.
  void open(const DocumentId& document);
  /// Asks again for the one that is shown.
  void refresh();
  void clear(const QString& sentence);
  /// Null until the answer came; never another one than was asked for last.
  [[nodiscard]] const workspace::DocumentById::Answer* known() const {
    return m_known && m_open == m_known->summary.id ? &*m_known : nullptr;
  }
  [[nodiscard]] DocumentSheet* sheet() const { return m_sheet; }
  [[nodiscard]] OriginalView* original() const { return m_original; }
  [[nodiscard]] DocumentPreview* previewTab() const { return m_preview; }
  void setPreviews(std::shared_ptr<preview::PreviewHost> previews);
  [[nodiscard]] Tab tab() const;
  void setTab(Tab tab);
  /// Shows where something stands in the original.
  void showInOriginal(const formats::edi::Place& place);
  /// Shows a page of a paper, with what was looked for marked; once it is there.
  void showHits(const DocumentId& document, const QString& text, int page);
  void focusContent();

 Q_SIGNALS:
  void shown();
  void closed();
  void documentRequested(const muniment::DocumentId& document);
  void actRequested(muniment::ui::DocumentPane::Act act);
  void failed(const muniment::Error& error);

 private:
  void makePages();
  [[nodiscard]] QWidget* makeDocument();
  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeReadable();
  [[nodiscard]] QWidget* makeOriginal();
  [[nodiscard]] QWidget* makeFindings();
  void openMenu();
  void take(const workspace::DocumentById::Answer& known);
  void showHead();
  void showTabs();
  /// The bytes are asked for once somebody wants to see them.
  void loadOriginal();
  void showSegment(const QString& text);
  void showValues(const formats::edi::Place& place);

  DocumentDesk* m_desk;
  SubjectPages* m_pages = nullptr;
  ElidedLabel* m_title = nullptr;
  ElidedLabel* m_line = nullptr;
  PlainLabel* m_format = nullptr;
  QPushButton* m_more = nullptr;
  TabStrip* m_tabs = nullptr;
  QStackedWidget* m_bodies = nullptr;
  LinesBar* m_lines = nullptr;
  DocumentSheet* m_sheet = nullptr;
  PlaceBar* m_segment = nullptr; ///< of the value that is chosen
  OriginalView* m_original = nullptr;
  PlaceBar* m_values = nullptr; ///< of the segment that is chosen
  ChainPage* m_chain = nullptr;
  FindingsList* m_findings = nullptr;
  DocumentPreview* m_preview = nullptr;
  int m_readTab = 0; ///< of what is no paper
  struct Hits final {
    DocumentId document;
    QString text;
    int page = 0;
  };
  std::optional<Hits> m_hits; ///< to be shown once the document is there
  std::unique_ptr<DeskOriginal> m_source;
  std::optional<DocumentId> m_open;
  std::int64_t m_firstLine = 1; ///< of those that are asked for
  std::optional<workspace::DocumentById::Answer> m_known;
  bool m_isRunning = false;
  bool m_again = false;
};

} // namespace muniment::ui
