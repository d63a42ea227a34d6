// Answers /data with net/http and rs/cors.
package main

import (
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/rs/cors"
)

var data = []byte(`{"name":"Bangladesh","description":"Land of emotions"}`)

func main() {
	policy := cors.New(cors.Options{
		AllowedOrigins: strings.Split(os.Getenv("ORIGINS"), ","),
		AllowedMethods: []string{"GET", "HEAD", "POST"},
		AllowedHeaders: []string{"content-type"},
		MaxAge:         600,
	})
	routes := http.NewServeMux()
	routes.HandleFunc("/data", func(response http.ResponseWriter, request *http.Request) {
		response.Header().Set("Content-Type", "application/json")
		response.Write(data)
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), policy.Handler(routes)))
}
