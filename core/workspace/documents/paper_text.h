#pragma once

#include "core/model/access_act.h"
#include "core/model/partner_document.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// PDFs that nobody tried to read yet, the oldest first.
struct PapersToRead final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr std::int64_t kMostBytes = std::int64_t{64} << 20; ///< of a file that is read

  int limit = 20;

  struct Paper final {
    DocumentId document;
    ItemId item;
    std::int64_t size = 0;
  };
  [[nodiscard]] Result<std::vector<Paper>> answer(QueryContext& context) const;
};

/// Keeps what the pages of a PDF say, so that it is found; or that it could not be read, and why.
struct KeepPaperText final {
  static constexpr auto kName = QLatin1StringView("document.keep-text");
  static constexpr Permission kPermission = Permission::CaptureItem;

  DocumentId document;
  QString outcome; ///< `read`, or why not: `password`, `damaged`, `large`, `failed`
  std::shared_ptr<const QStringList> pages;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Pages of PDFs that a query finds, those read last first. Filters of the query are about messages: with one, no page
/// is found.
struct SearchPapers final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Searched;

  struct Mark final {
    qsizetype start = 0;
    qsizetype length = 0;
  };
  struct Hit final {
    std::int64_t number = 0; ///< place in the order
    DocumentId document;
    QString title; ///< text from outside
    int page = 0;  ///< from 1
    Instant captured;
    QString snippet;
    std::vector<Mark> marks;
    std::optional<MatterId> matter;
  };
  struct Answer final {
    std::vector<Hit> hits;
    bool hasMore = false;
    std::int64_t total = 0;
  };

  QString query;
  int limit = 50;
  std::optional<std::int64_t> after; ///< `number` of the last hit of the page before
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
