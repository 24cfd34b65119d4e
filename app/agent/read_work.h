#pragma once

#include "app/reading/read_office.h"

namespace muniment::agent {

/// Serves programs that read, beside an agent.
class ReadWork final {
 public:
  /// `listen` is ADDRESS:PORT; empty: nobody reads. Usage `reading.place_wrong` where other computers would reach it
  /// without a proxy.
  [[nodiscard]] static Result<std::unique_ptr<ReadWork>> open(const std::string& listen,
                                                              workspace::Workspace& workspace, const Clock& clock);
  ~ReadWork();
  ReadWork(const ReadWork&) = delete;
  ReadWork& operator=(const ReadWork&) = delete;

 private:
  ReadWork() = default;

  std::unique_ptr<reading::ReadOffice> m_office; ///< ends after the server
  std::unique_ptr<connect::HttpServer> m_server;
};

} // namespace muniment::agent
